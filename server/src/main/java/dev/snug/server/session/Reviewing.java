package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody looks through their plans. The writer thread reads them, a few at a time, so that what it tells of plans
/// afterwards is newer.
final class Reviewing implements Work {

  private static final int AT_ONCE = 10;

  private final House house;
  private final Session session;
  private final ClientFrame.Plans wish;
  private List<Plan> plans = List.of();
  private boolean more;

  Reviewing(House house, Session session, ClientFrame.Plans wish) {
    this.house = house;
    this.session = session;
    this.wish = wish;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    plans = new ArrayList<>();
    more = false;
    var person = session.personOrNull();
    if (person == null) {
      return;
    }
    var bytes = 0;
    for (var some = next(transaction, person.id(), first(transaction, person.id())); !some.isEmpty() && !more; ) {
      for (var plan : some) {
        bytes += bytes(plan);
        more |= bytes > Limits.PAGE_BYTES;
        if (!more) {
          plans.add(plan);
        }
      }
      some = next(transaction, person.id(), some.getLast());
    }
  }

  @Override
  public void stored() {
    session.send(new ServerFrame.Plans(wish.id(), plans, more));
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(wish.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }

  /// The one after which to begin; if it has ended meanwhile, all of them are told, so that none is missed.
  private @Nullable Plan first(Transaction transaction, String person) throws StorageFailure {
    return wish.after() == null
        ? null
        : house.desk().plans().find(transaction, person, wish.after()).orElse(null);
  }

  private List<Plan> next(Transaction transaction, String person, @Nullable Plan after) throws StorageFailure {
    return house.desk().plans().of(transaction, person, after, AT_ONCE);
  }

  private static int bytes(Plan plan) {
    return FrameCodec.write(new ServerFrame.Planned(plan)).getBytes(StandardCharsets.UTF_8).length;
  }
}
