package dev.snug.server.session;

import dev.snug.server.account.Hooks;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Room;
import dev.snug.server.room.Rooms.Outcome.Added;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A hook comes into its room, where everybody sees it among the people. Into a room that is not public the house's owner invites it, and so has to be
/// there: nobody listens in on a room by having the disk alone.
public final class Hooking implements Work {

  private final House house;
  private final Hooks hooks;
  private final Hooks.Wanted wanted;
  private final String id;
  private final CompletableFuture<Result> done = new CompletableFuture<>();
  private Telling telling;
  private @Nullable Result result;

  /// What became of it.
  public sealed interface Result {
    record Made(Hooks.Made made) implements Result {}

    record Not(Refusal refusal) implements Result {}
  }

  public Hooking(House house, Hooks hooks, Hooks.Wanted wanted) {
    this.house = house;
    this.hooks = hooks;
    this.wanted = wanted;
    this.id = "hooked-" + Invite.newSecret(house.random());
    this.telling = new Telling(house, null);
  }

  /// Completes exceptionally with a [StorageFailure] if the store says no.
  public CompletableFuture<Result> done() {
    return done;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    telling = new Telling(house, null);
    var room = house.rooms().find(wanted.room());
    var refusal = room.isEmpty() ? Refusal.NO_SUCH_ROOM : refuses(transaction, room.get());
    result = room.isEmpty() || refusal != null
        ? new Result.Not(refusal == null ? Refusal.NO_SUCH_ROOM : refusal)
        : new Result.Made(make(transaction, room.get()));
  }

  @Override
  public void stored() {
    telling.tell();
    if (result != null) {
      done.complete(result);
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    done.completeExceptionally(failure);
  }

  /// All of it is asked before anything is written.
  private @Nullable Refusal refuses(Transaction transaction, Room room) throws StorageFailure {
    if (hooks.isFull(transaction)) {
      return Refusal.TOO_MANY;
    }
    if (wanted.command() != null && hooks.answers(transaction, room.id(), wanted.command())) {
      return Refusal.NO_CHANGE;
    }
    var refusal = house.entrance().door().refusesName(transaction, wanted.name(), null);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return switch (room.kind()) {
      case PUBLIC -> null;
      case PRIVATE, GROUP -> inviting(transaction, room);
      case DIRECT -> Refusal.NOT_ALLOWED;
    };
  }

  private @Nullable Refusal inviting(Transaction transaction, Room room) throws StorageFailure {
    var owner = house.people().owner(transaction);
    return owner.isEmpty()
        ? Refusal.NOT_IN_ROOM
        : house.rooms().state(transaction, room)
            .refuses(owner.get().id(), house.clock().millis(), new Body.Invited("nobody yet"), null)
            .orElse(null);
  }

  private Hooks.Made make(Transaction transaction, Room room) throws StorageFailure {
    var top = house.rooms().state(transaction, room).top();
    var made = hooks.make(transaction, wanted, top, house.clock().millis());
    var person = made.hook().person();
    if (room.kind() != RoomKind.PUBLIC) {
      var owner = house.people().owner(transaction).map(Person::id).orElseThrow();
      add(transaction, room, owner, id + "i", new Body.Invited(person.id()));
    }
    add(transaction, room, person.id(), id, HouseRules.joining(room, person));
    return made;
  }

  private void add(Transaction transaction, Room room, String author, String entry, Body body) throws StorageFailure {
    if (!(house.rooms().add(transaction, room, author, entry, body) instanceof Added added)) {
      throw new StorageFailure(StorageFailure.Why.FAILED, "a hook could not come into its room", null);
    }
    telling.add(transaction, added);
  }
}
