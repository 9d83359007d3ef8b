package dev.snug.server.hook;

import dev.snug.server.account.Hooks;
import dev.snug.server.account.Hooks.Hook;
import dev.snug.server.hook.Courier.Parcel;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.session.House;
import dev.snug.server.session.Saying;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.HookEvent;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.room.Body;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One event on its way to one hook, on a thread of its own. What the hook answers is said, and that it was told is kept, in one transaction.
final class Delivery implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final House house;
  private final Hooks hooks;
  private final Hook hook;
  private final HookEvent event;
  private final Courier courier;
  private final Consumer<Boolean> ended;

  /// @param ended hears once whether the hook was told
  Delivery(House house, Hooks hooks, Hook hook, HookEvent event, Courier courier, Consumer<Boolean> ended) {
    this.house = house;
    this.hooks = hooks;
    this.hook = hook;
    this.event = event;
    this.courier = courier;
    this.ended = ended;
  }

  @Override
  public void run() {
    try {
      var receipt = courier.bring(parcel());
      if (receipt.status() >= 200 && receipt.status() < 300) {
        keep(answer(receipt.json()));
      } else {
        LOG.info("hook {} answered {}", hook, receipt.status());
        ended.accept(false);
      }
    } catch (IOException e) {
      LOG.info("hook {} was not reached: {}", hook, e.getMessage());
      ended.accept(false);
    } catch (RuntimeException e) {
      LOG.error("a fault of ours with a hook", e);
      ended.accept(false);
    }
  }

  private Parcel parcel() {
    var json = FrameCodec.write(event);
    var timestamp = String.valueOf(house.clock().millis());
    var headers =
        Map.of(
            "X-Snug-Event", event.id(), "X-Snug-Timestamp", timestamp,
            "X-Snug-Signature", Signature.of(Objects.requireNonNull(hook.secret()), timestamp, json));
    return new Parcel(URI.create(Objects.requireNonNull(hook.url())), headers, json, hook.toPrivate());
  }

  private Optional<String> answer(String json) {
    try {
      return json.isBlank() ? Optional.empty() : FrameCodec.readHookAnswer(json);
    } catch (MalformedFrame e) {
      LOG.info("what hook {} answered cannot be said: {}", hook, e.problem());
      return Optional.empty();
    }
  }

  private void keep(Optional<String> answer) {
    var taken =
        house.appender().submitAlways(
            answer.isEmpty()
                ? new Passing(hooks, hook, event.seq(), () -> ended.accept(true), () -> ended.accept(false))
                : saying(answer.get()));
    if (!taken) {
      ended.accept(false);
    }
  }

  /// Told again after a crash, it is answered by the same entry.
  private Saying saying(String text) {
    return new Saying(
        house, hook.room(), NextEvent.ANSWER + hook.room() + "-" + event.seq(),
        new Body.Said(text, null, event.thread(), Set.of(), List.of()), this::speaker, this::heard);
  }

  private Optional<String> speaker(Transaction transaction) throws StorageFailure {
    var still = hooks.withId(transaction, hook.person().id());
    if (still.isPresent()) {
      hooks.passed(transaction, hook, event.seq());
    }
    return still.map(it -> it.person().id());
  }

  private void heard(Saying.Heard heard) {
    switch (heard) {
      case Saying.Heard.Said _ -> ended.accept(true);
      case Saying.Heard.Not(var refusal) -> {
        LOG.info("what hook {} answered was not said: {}", hook, refusal.code());
        // Told it was; only if the store failed nothing of it is kept.
        ended.accept(!refusal.mayPass());
      }
    }
  }
}
