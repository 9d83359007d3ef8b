package dev.snug.server;

import dev.snug.server.account.Hooks;
import dev.snug.server.account.Invites;
import dev.snug.server.admin.Answer;
import dev.snug.server.admin.Wish;
import dev.snug.server.hook.HookAddress;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Work;
import dev.snug.server.session.Deed;
import dev.snug.server.session.Hooking;
import dev.snug.server.session.House;
import dev.snug.server.session.Unhooking;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/// Carries out what whoever has the house's folder wants. Waits for the disk, so not on a transport's or the writer's thread.
///
/// @param link makes an invite's link of its secret
/// @param hookAddress makes of a hook's token where to post
record Administration(
    House house, Invites invites, Hooks hooks, Function<String, String> link, Function<String, String> hookAddress) {

  private static final long PATIENCE_SECONDS = 8;

  Answer carryOut(Wish wanted) {
    try {
      return switch (wanted) {
        case Wish.Invite invite -> invite(invite);
        case Wish.Give(var person, var role) -> does(new Body.RoleGiven(person, role));
        case Wish.Ban(var person, var until) -> does(new Body.Banned(person, until == null ? null : until.toEpochMilli()));
        case Wish.Unban(var person) -> does(new Body.Unbanned(person));
        case Wish.AddHook wish -> hook(wish);
        case Wish.RemoveHook(var hook) -> unhook(hook);
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
    return answer(deed, deed.done(), Administration::orNot);
  }

  private Answer hook(Wish.AddHook wish) throws StorageFailure {
    Hooks.Wanted wanted;
    try {
      wanted =
          new Hooks.Wanted(
              wish.room(), wish.name(), wish.url().isEmpty() ? null : HookAddress.parse(wish.url(), wish.toPrivate()),
              wish.command().isEmpty() ? null : wish.command(), wish.toPrivate());
    } catch (IllegalArgumentException e) {
      return new Answer.Not(String.valueOf(e.getMessage()));
    }
    var hooking = new Hooking(house, hooks, wanted);
    return answer(hooking, hooking.done(), result -> switch (result) {
      case Hooking.Result.Made(var made) -> {
        var secret = made.hook().secret();
        yield new Answer.Done(
            String.join("\t", made.hook().person().id(), hookAddress.apply(made.token()), secret == null ? "" : secret));
      }
      case Hooking.Result.Not(var refusal) -> new Answer.Not(whyNoHook(refusal));
    });
  }

  private Answer unhook(String hook) throws StorageFailure {
    var unhooking = new Unhooking(house, hooks, hook);
    return answer(unhooking, unhooking.done(), refusal ->
        refusal.isPresent() ? new Answer.Not("There is no hook " + hook + ".") : new Answer.Done(""));
  }

  private <T> Answer answer(Work work, CompletableFuture<T> done, Function<T, Answer> answer) throws StorageFailure {
    if (!house.appender().submit(work)) {
      return new Answer.Not("The server is busy; try again.");
    }
    try {
      return answer.apply(done.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "The store failed.", e);
    } catch (TimeoutException e) {
      return new Answer.Not("The server does not get to it; look later whether it was done.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Not("The server ends; look later whether it was done.");
    }
  }

  private static Answer orNot(Optional<Refusal> refusal) {
    return refusal.<Answer>map(it -> new Answer.Not(why(it))).orElseGet(() -> new Answer.Done(""));
  }

  private static String whyNoHook(Refusal refusal) {
    return switch (refusal) {
      case NO_SUCH_ROOM -> "There is no such room.";
      case NO_CHANGE -> "That room has a hook for this command already.";
      case TOO_MANY -> "The house, or the room, has as many hooks or invited as it can have.";
      case BAD_NAME -> "That cannot be a name.";
      case NAME_TAKEN -> "Somebody has that name already.";
      case NOT_IN_ROOM -> "That room is not public, and the house's owner, who would invite the hook, is not in it.";
      case NOT_ALLOWED -> "Nobody else comes into a room of two, and only who may invite brings a hook into a room.";
      default -> why(refusal);
    };
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
