package dev.snug.client.ui;

import dev.snug.client.model.Found;
import dev.snug.client.model.Outcome;
import dev.snug.shared.protocol.ServerFrame.Hit;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// What a house finds about ladders.
final class Finds {

  private static final long SOME_DAY = Instant.parse("2026-02-26T18:00:00Z").toEpochMilli();

  private Finds() {}

  static Outcome<Found> ladders(Gathering gathering) {
    var photo = new Attachment("photo", "IMG_0412.jpg", "image/jpeg", 240_000);
    var old = new Body.Said("小**梯子**的第二格松了，我周末来修。", null, null, Set.of(), List.of(photo));
    return found(gathering, null, true,
        hit(2, "u2", "09:20", new Body.Said("梯子在我这儿，上周修屋檐借的 🙈 下午三点前送回去。")),
        hit(5, "u1", "09:13", new Body.Said("The ladder’s still missing. If you borrowed it, no questions asked 👀")),
        new Hit("workshop", new Entry(1, SOME_DAY, "u7", "m1", old), MessageState.UNCHANGED));
  }

  /// So many, the newest first.
  static Outcome<Found> many(Gathering gathering, long from, long to, @Nullable Long next) {
    var hits = LongStream.rangeClosed(from, to)
        .mapToObj(seq -> hit(1_000 - seq, "u1", "09:00", new Body.Said("ladder " + seq))).toArray(Hit[]::new);
    return found(gathering, next, true, hits);
  }

  static Outcome<Found> nothing(Gathering gathering) {
    return found(gathering, null, true);
  }

  static Outcome<Found> keptHere(Gathering gathering) {
    return found(gathering, null, false, hit(2, "u2", "09:20", new Body.Said("梯子在我这儿")));
  }

  /// Elsewhere than in the room that is shown.
  static Outcome<Found> inKitchen(Gathering gathering) {
    var there = new Hit("kitchen", Fixture.entry(7, "u3", "08:00", new Body.Said("a ladder in the kitchen")), MessageState.UNCHANGED);
    return found(gathering, null, true, there);
  }

  private static Outcome<Found> found(Gathering gathering, @Nullable Long next, boolean fromHouse, Hit... hits) {
    return new Outcome.Done<>(new Found(List.of(hits), List.copyOf(people(gathering)), next, fromHouse));
  }

  private static Hit hit(long seq, String author, String time, Body body) {
    return new Hit("workshop", Fixture.entry(seq, author, time, body), MessageState.UNCHANGED);
  }

  private static Collection<Person> people(Gathering gathering) {
    return gathering.fixture.workshop.people().values();
  }
}
