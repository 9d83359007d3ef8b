package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.session.Asking.Reply;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;

/// What somebody asks about those who come in by tokens. Writer thread only.
record HouseTokens(House house) {

  Reply make(Transaction transaction, Person me, ClientFrame.MakeToken wish) throws StorageFailure {
    if (!mayGive(transaction, me) || !wish.role().isWeakerThan(me.role()) || Role.MODERATOR.compareTo(wish.role()) >= 0) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    if (house.entrance().bearers().isFull(transaction)) {
      return new Reply.Not(Refusal.TOO_MANY);
    }
    var refusal = house.entrance().door().refusesName(transaction, wish.name(), null);
    if (refusal.isPresent()) {
      return new Reply.Not(refusal.get());
    }
    var made = house.entrance().bearers().make(transaction, wish.name(), wish.role(), me.id(), house.clock().millis());
    return Reply.granted(new ServerFrame.TokenMade(wish.id(), made.person(), made.token()));
  }

  Reply list(Transaction transaction, Person me, ClientFrame.Tokens wish) throws StorageFailure {
    if (!mayGive(transaction, me)) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    var tokens =
        house.entrance().bearers().all(transaction).stream()
            .map(bearer -> new ServerFrame.Token(bearer.person(), bearer.by(), bearer.since()))
            .toList();
    return Reply.granted(new ServerFrame.Tokens(wish.id(), tokens));
  }

  /// A bearer may have been given a stronger role since; then it takes somebody stronger still.
  Reply revoke(Transaction transaction, Person me, ClientFrame.RevokeToken wish) throws StorageFailure {
    if (!mayGive(transaction, me)) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    var bearer = house.people().withId(transaction, wish.person());
    if (bearer.isEmpty() || !house.entrance().bearers().isOne(transaction, bearer.get())) {
      return new Reply.Not(Refusal.NOT_FOUND);
    }
    if (!bearer.get().role().isWeakerThan(me.role())) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    house.entrance().bearers().revoke(transaction, bearer.get());
    return new Reply.Granted(
        new ServerFrame.Done(wish.id()), () -> house.attendance().turnOut(wish.person(), CloseCode.REVOKED));
  }

  private boolean mayGive(Transaction transaction, Person me) throws StorageFailure {
    return house.rooms().rightsInHouse(transaction, me).contains(Right.GIVE_TOKENS);
  }
}
