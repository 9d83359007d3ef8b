package dev.snug.client.ui.search;

import dev.snug.client.model.Problem;
import dev.snug.shared.protocol.ServerFrame.Hit;
import dev.snug.shared.room.Person;
import java.util.List;
import java.util.Map;

/// How things stand with what is looked for.
sealed interface Standing {

  /// There is nothing to ask.
  record Resting(Wish.Sense sense) implements Standing {}

  /// The first answer is not there yet.
  record Looking() implements Standing {}

  /// Something was found, or nothing.
  ///
  /// @param wish what this answers
  /// @param people the authors, by their ids, as far as they are known
  /// @param more whether there is more behind the last
  /// @param fromHouse whether the house was asked; if not, this is what is kept on this computer
  record Answered(Wish wish, List<Hit> hits, Map<String, Person> people, boolean more, boolean fromHouse) implements Standing {
    public Answered {
      hits = List.copyOf(hits);
      people = Map.copyOf(people);
    }
  }

  record Failed(Problem problem) implements Standing {}
}
