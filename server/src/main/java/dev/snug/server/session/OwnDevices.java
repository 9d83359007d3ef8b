package dev.snug.server.session;

import dev.snug.server.account.Devices;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.session.Asking.Reply;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import java.util.List;

/// What somebody asks about their own devices. Writer thread only.
///
/// @param session the one that asks
record OwnDevices(House house, Session session) {

  /// A code for another device. Only a device that is still one of theirs is shown one, or a device that is being taken
  /// away could bring the next.
  Reply link(Transaction transaction, Person me, ClientFrame.Link wish) throws StorageFailure {
    var mine = house.entrance().devices().of(transaction, me.id());
    if (mine.stream().noneMatch(device -> device.key().equals(session.device()))) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    if (mine.size() >= Limits.DEVICES) {
      return new Reply.Not(Refusal.TOO_MANY);
    }
    var shown = house.entrance().codes().make(me.id());
    return Reply.granted(new ServerFrame.Linked(wish.id(), shown.code(), shown.ends()));
  }

  Reply list(Transaction transaction, Person me, ClientFrame.Devices wish) throws StorageFailure {
    var devices = house.entrance().devices().of(transaction, me.id()).stream().map(device -> told(me, device)).toList();
    return Reply.granted(new ServerFrame.Devices(wish.id(), devices));
  }

  /// Somebody who has one device left cannot take that away: nobody would be left to come back.
  Reply revoke(Transaction transaction, Person me, ClientFrame.RevokeDevice wish) throws StorageFailure {
    var mine = house.entrance().devices().of(transaction, me.id());
    if (mine.stream().noneMatch(device -> device.key().equals(wish.key()))) {
      return new Reply.Not(Refusal.NOT_FOUND);
    }
    if (mine.size() == 1) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    house.entrance().codes().forget(me.id());
    var telling = new Telling(house, null);
    var known = house.entrance().devices().revoke(transaction, me.id(), wish.key());
    if (known.isPresent()) {
      for (var added : house.rules().sayKey(transaction, me.id(), known.get())) {
        telling.add(transaction, added);
      }
    }
    var changed = house.people().withId(transaction, me.id()).orElse(me);
    return new Reply.Granted(new ServerFrame.Done(wish.id()), () -> {
      telling.tell();
      house.attendance().change(changed);
      sessionsOf(me, wish.key()).forEach(session -> session.turnOut(CloseCode.REVOKED));
    });
  }

  private ServerFrame.Device told(Person me, Devices.Device device) {
    var isHere = !sessionsOf(me, device.key()).isEmpty();
    return new ServerFrame.Device(device.key(), device.name(), device.since(), device.seen(), isHere);
  }

  private List<Session> sessionsOf(Person me, PublicKey key) {
    return house.attendance().sessions(me.id()).stream().filter(each -> key.equals(each.device())).toList();
  }
}
