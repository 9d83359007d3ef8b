package dev.snug.server.session;

import dev.snug.server.account.Hooks;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Rooms.Outcome.Added;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A hook leaves its room, and its token is good for nothing any more.
public final class Unhooking implements Work {

  private final House house;
  private final Hooks hooks;
  private final String hook;
  private final String id;
  private final CompletableFuture<Optional<Refusal>> done = new CompletableFuture<>();
  private Telling telling;
  private boolean found;

  /// @param hook its id
  public Unhooking(House house, Hooks hooks, String hook) {
    this.house = house;
    this.hooks = hooks;
    this.hook = hook;
    this.id = "unhooked-" + Invite.newSecret(house.random());
    this.telling = new Telling(house, null);
  }

  /// Why it is still there; empty once it is gone. Completes exceptionally with a [StorageFailure] if the store says no.
  public CompletableFuture<Optional<Refusal>> done() {
    return done;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    telling = new Telling(house, null);
    var known = hooks.withId(transaction, hook);
    found = known.isPresent();
    if (known.isEmpty()) {
      return;
    }
    hooks.remove(transaction, known.get());
    var room = house.rooms().find(known.get().room());
    // It may have been removed from the room before.
    if (room.isPresent()
        && house.rooms().add(transaction, room.get(), hook, id, new Body.Left()) instanceof Added added) {
      telling.add(transaction, added);
    }
  }

  @Override
  public void stored() {
    telling.tell();
    done.complete(found ? Optional.empty() : Optional.of(Refusal.NOT_FOUND));
  }

  @Override
  public void notStored(StorageFailure failure) {
    done.completeExceptionally(failure);
  }
}
