package dev.snug.server.session;

import dev.snug.server.account.Invites;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.session.Asking.Reply;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;

/// What somebody asks about the invites of the house. Writer thread only.
record HouseInvites(House house) {

  Reply make(Transaction transaction, Person me, ClientFrame.MakeInvite wish) throws StorageFailure {
    if (!mayAdmit(transaction, me) || me.role().isWeakerThan(wish.role()) || wish.role() == Role.OWNER) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    var now = house.clock().millis();
    if (house.entrance().invites().open(transaction, now, Limits.INVITES).size() >= Limits.INVITES) {
      return new Reply.Not(Refusal.TOO_MANY);
    }
    var made = house.entrance().invites().make(transaction, wish.role(), wish.goodFor(), wish.uses(), me.id(), now);
    return Reply.granted(new ServerFrame.InviteMade(wish.id(), told(made.invite()), made.secret()));
  }

  Reply list(Transaction transaction, Person me, ClientFrame.Invites wish) throws StorageFailure {
    if (!mayAdmit(transaction, me)) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    var open = house.entrance().invites().open(transaction, house.clock().millis(), Limits.INVITES);
    return Reply.granted(new ServerFrame.Invites(wish.id(), open.stream().map(HouseInvites::told).toList()));
  }

  Reply revoke(Transaction transaction, Person me, ClientFrame.RevokeInvite wish) throws StorageFailure {
    if (!mayAdmit(transaction, me)) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    return house.entrance().invites().revoke(transaction, wish.invite())
        ? Reply.granted(new ServerFrame.Done(wish.id()))
        : new Reply.Not(Refusal.NOT_FOUND);
  }

  private boolean mayAdmit(Transaction transaction, Person me) throws StorageFailure {
    return house.rooms().rightsInHouse(transaction, me).contains(Right.ADMIT);
  }

  private static ServerFrame.Invite told(Invites.Kept invite) {
    return new ServerFrame.Invite(
        invite.hash(), invite.role(), invite.by(), invite.made(), invite.ends() == 0 ? null : invite.ends(),
        (int) invite.uses(), (int) invite.used());
  }
}
