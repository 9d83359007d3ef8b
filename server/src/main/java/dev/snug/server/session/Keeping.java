package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody keeps a setting or a draft for all of their devices, or takes it away. The one written last stays, by the
/// clocks of the devices, none of which is ahead of the house's; written at the same time, the one that came later.
final class Keeping implements Work {

  private final House house;
  private final Session session;
  private final ClientFrame.Setting wish;
  private @Nullable Refusal refusal;
  private ServerFrame.@Nullable Setting kept;
  private ServerFrame.@Nullable Setting newer;

  Keeping(House house, Session session, ClientFrame.Setting wish) {
    this.house = house;
    this.session = session;
    this.wish = wish;
  }

  @Override
  public int bytes() {
    return 300 + (wish.value() == null ? 0 : 2 * wish.value().length());
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    refusal = null;
    kept = null;
    newer = null;
    var person = session.personOrNull();
    if (person == null) {
      return;
    }
    var settings = house.desk().settings();
    var at = Math.min(wish.at(), house.clock().millis());
    newer = settings.find(transaction, person.id(), wish.key()).filter(known -> known.at() > at).orElse(null);
    if (newer != null) {
      return;
    }
    if (wish.value() != null && !settings.isRoomFor(transaction, person.id(), wish.key(), wish.value())) {
      refusal = Refusal.TOO_MANY;
      return;
    }
    kept = new ServerFrame.Setting(wish.key(), wish.value(), at);
    settings.put(transaction, person.id(), kept);
  }

  @Override
  public void stored() {
    if (refusal != null) {
      session.refuse(wish.id(), refusal, 0);
    } else if (newer != null) {
      session.send(new ServerFrame.Done(wish.id()));
      session.send(new ServerFrame.Settings(List.of(newer)));
    } else if (kept != null) {
      session.send(new ServerFrame.Done(wish.id()));
      tellTheOthers(kept);
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(wish.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }

  private void tellTheOthers(ServerFrame.Setting setting) {
    var person = session.personOrNull();
    if (person == null) {
      return;
    }
    for (var other : house.attendance().sessions(person.id())) {
      if (other != session) {
        other.send(new ServerFrame.Settings(List.of(setting)));
      }
    }
  }
}
