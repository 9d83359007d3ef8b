package dev.snug.client.transfer;

import java.io.IOException;
import java.time.Duration;

/// Tries until it is done: waits while the line is down, goes on after a break, comes again when the house says "later";
/// ends when trying again is of no use.
final class Retrying {

  private static final Duration SHUT = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  /// How often the house may say "later" while nothing moves before that is an answer.
  private static final int REFUSALS_MOST = 10;

  private final FileDoor door;
  private final Transfer transfer;

  Retrying(FileDoor door, Transfer transfer) {
    this.door = door;
    this.transfer = transfer;
  }

  /// One try.
  @FunctionalInterface
  interface Try<T> {
    /// Asks the house there.
    ///
    /// @throws TransferFailed if trying again is of no use
    /// @throws IOException if the line breaks
    T carryOut(FilePlace place) throws IOException, InterruptedException;
  }

  /// What the first try brings that goes well.
  ///
  /// @throws TransferFailed if trying again is of no use
  <T> T untilDone(Try<T> attempt) throws TransferFailed, InterruptedException {
    var refusals = 0;
    var pause = FIRST_PAUSE;
    while (true) {
      var before = transfer.progress();
      try {
        var place = door.await(SHUT);
        if (place.isPresent()) {
          return attempt.carryOut(place.get());
        }
      } catch (TransferFailed e) {
        throw e;
      } catch (HouseRefused e) {
        refusals = transfer.progress() > before ? 1 : refusals + 1;
        if (refusals > REFUSALS_MOST || !(e.isAboutThePlace() || e.mayPass())) {
          throw new TransferFailed(new Trouble(Trouble.Kind.REFUSED, e.code()), e);
        }
        door.rest(e.isAboutThePlace() ? FIRST_PAUSE : e.pause());
      } catch (IOException e) {
        pause = transfer.progress() > before ? FIRST_PAUSE : longer(pause);
        door.rest(pause);
      }
    }
  }

  private static Duration longer(Duration pause) {
    var doubled = pause.multipliedBy(2);
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
