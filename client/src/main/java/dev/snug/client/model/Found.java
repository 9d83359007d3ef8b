package dev.snug.client.model;

import dev.snug.shared.protocol.ServerFrame.Hit;
import dev.snug.shared.room.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages that somebody looked for, the newest first.
///
/// @param people the authors, as far as they are known
/// @param next where to go on; null if there is nothing further
/// @param fromHouse whether the house was asked; if not, this is what is kept on this computer
public record Found(List<Hit> hits, List<Person> people, @Nullable Long next, boolean fromHouse) {

  public Found {
    hits = List.copyOf(hits);
    people = List.copyOf(people);
  }

  /// Whether there is more.
  public boolean more() {
    return next != null;
  }
}
