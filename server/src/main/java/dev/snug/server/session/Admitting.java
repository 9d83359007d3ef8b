package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.session.Asking.Reply;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;

/// Somebody opens the door to whoever knocked, or says that they will not. The first word about a knock counts.
record Admitting(House house, ClientFrame.Admit wish) implements Asking.Wish {

  @Override
  public Reply decide(Transaction transaction, Person me) throws StorageFailure {
    if (!house.rooms().rightsInHouse(transaction, me).contains(Right.ADMIT)) {
      return new Reply.Not(Refusal.NOT_ALLOWED);
    }
    if (!house.entrance().doorstep().isWaiting(wish.knock())) {
      return new Reply.Not(Refusal.NOT_FOUND);
    }
    return new Reply.Granted(new ServerFrame.Done(wish.id()), this::answer);
  }

  private void answer() {
    if (wish.in()) {
      house.entrance().doorstep().open(house, wish.knock());
    } else {
      house.entrance().doorstep().refuse(wish.knock());
    }
  }
}
