package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Rooms;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// What whoever has the house's folder does in its lobby, in its owner's name.
public final class Deed implements Work {

  private final House house;
  private final Body body;
  private final CompletableFuture<Optional<Refusal>> done = new CompletableFuture<>();
  private final String id;
  private Rooms.@Nullable Outcome outcome;
  private @Nullable Consequences consequences;

  public Deed(House house, Body body) {
    this.house = house;
    this.body = body;
    this.id = "deed-" + Invite.newSecret(house.random());
  }

  /// Why it was not done; empty once it is done. Completes exceptionally with a [StorageFailure] if the store says no.
  public CompletableFuture<Optional<Refusal>> done() {
    return done;
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    consequences = null;
    outcome = new Rooms.Outcome.Not(Refusal.NOT_FOUND);
    var owner = house.people().owner(transaction);
    if (owner.isPresent()) {
      outcome = house.rules().post(transaction, Rooms.LOBBY, owner.get().id(), id, body);
    }
    if (outcome instanceof Rooms.Outcome.Added added) {
      consequences = Consequences.of(house, transaction, added);
    }
  }

  @Override
  public void stored() {
    if (consequences != null) {
      consequences.tell();
      consequences.tellTheChanged();
    }
    done.complete(outcome instanceof Rooms.Outcome.Not(var refusal) ? Optional.of(refusal) : Optional.empty());
  }

  @Override
  public void notStored(StorageFailure failure) {
    done.completeExceptionally(failure);
  }
}
