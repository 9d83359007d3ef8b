package dev.snug.server;

import dev.snug.server.account.Invites;
import dev.snug.server.admin.Answer;
import dev.snug.server.admin.Wish;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.session.Deed;
import dev.snug.server.session.House;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Carries out what whoever has the house's folder wants. Waits for the disk, so not on a transport's or the writer's thread.
///
/// @param link makes an invite's link of its secret
record Administration(House house, Invites invites, Function<String, String> link) {

  private static final long PATIENCE_SECONDS = 8;

  Answer carryOut(Wish wish) {
    try {
      return switch (wish) {
        case Wish.Invite invite -> invite(invite);
        case Wish.Give(var person, var role) -> does(new Body.RoleGiven(person, role));
        case Wish.Ban(var person, var until) -> does(new Body.Banned(person, until == null ? null : until.toEpochMilli()));
        case Wish.Unban(var person) -> does(new Body.Unbanned(person));
      };
    } catch (StorageFailure e) {
      return new Answer.Not(e.getMessage() == null ? "The store failed." : e.getMessage());
    }
  }

  private Answer invite(Wish.Invite wish) throws StorageFailure {
    if (wish.role() == Role.OWNER) {
      return new Answer.Not("Nobody is invited as the owner: a server whose house has none prints that invite when it starts.");
    }
    if (wish.uses() < 0 || wish.goodFor().isNegative()) {
      return new Answer.Not("An invite is good for some time and some people, or for any with 0.");
    }
    var now = house.clock().millis();
    var made =
        house.appender().call(transaction ->
            invites.make(transaction, wish.role(), wish.goodFor(), wish.uses(), null, now));
    return new Answer.Done(link.apply(made.secret()));
  }

  private Answer does(Body body) throws StorageFailure {
    var deed = new Deed(house, body);
    if (!house.appender().submit(deed)) {
      return new Answer.Not("The server is busy; try again.");
    }
    try {
      return deed.done().get(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .<Answer>map(refusal -> new Answer.Not(why(refusal)))
          .orElseGet(() -> new Answer.Done(""));
    } catch (ExecutionException e) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "The store failed.", e);
    } catch (TimeoutException e) {
      return new Answer.Not("The server does not get to it; look later whether it was done.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Not("The server ends; look later whether it was done.");
    }
  }

  private static String why(Refusal refusal) {
    return switch (refusal) {
      case NOT_FOUND -> "There is no such person, or the house has no owner yet.";
      case NOT_IN_ROOM -> "They are not in the lobby.";
      case NO_CHANGE -> "It is so already.";
      case HAND_ON_FIRST -> "Somebody else has to be the owner first.";
      case NOT_ALLOWED -> "That is not possible: nobody does it to themselves or to the owner.";
      default -> "The house refuses: " + refusal.code() + ".";
    };
  }
}
