package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Rooms;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Somebody who has no session says something in a room: by the same door, with the same rights, into the same log as everybody.
public final class Saying implements Work {

  private final House house;
  private final String room;
  private final String id;
  private final Body.Said body;
  private final Speaker speaker;
  private final Consumer<Heard> told;
  private Rooms.@Nullable Outcome outcome;
  private @Nullable Consequences consequences;

  /// Who says it, as of the moment in which it is stored; what else is to be kept with it can be written then.
  @FunctionalInterface
  public interface Speaker {
    /// Their id; empty if they may say nothing here any more.
    Optional<String> id(Transaction transaction) throws StorageFailure;
  }

  /// What became of it.
  public sealed interface Heard {
    /// It is on the disk, now or since it was said first.
    record Said(String room, long seq) implements Heard {}

    /// It was not said.
    record Not(Refusal refusal) implements Heard {}
  }

  /// @param id of the entry: the same of the same speaker is said once
  /// @param told hears once what became of it, on the writer thread
  public Saying(House house, String room, String id, Body.Said body, Speaker speaker, Consumer<Heard> told) {
    this.house = house;
    this.room = room;
    this.id = id;
    this.body = body;
    this.speaker = speaker;
    this.told = told;
  }

  @Override
  public int bytes() {
    return 300 + 2 * body.text().length();
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    consequences = null;
    outcome = new Rooms.Outcome.Not(Refusal.NOT_FOUND);
    var person = speaker.id(transaction);
    if (person.isPresent()) {
      outcome = house.rules().post(transaction, room, person.get(), id, body);
    }
    if (outcome instanceof Rooms.Outcome.Added added) {
      consequences = Consequences.of(house, transaction, added);
    }
  }

  @Override
  public void stored() {
    if (consequences != null) {
      consequences.tell();
    }
    switch (outcome) {
      case Rooms.Outcome.Added added -> told.accept(new Heard.Said(added.room().id(), added.entry().seq()));
      case Rooms.Outcome.Known known -> told.accept(new Heard.Said(known.place().room(), known.place().entry().seq()));
      case Rooms.Outcome.Not(var refusal) -> told.accept(new Heard.Not(refusal));
      case null -> {}
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    told.accept(new Heard.Not(failure.refusal()));
  }
}
