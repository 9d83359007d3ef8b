package dev.snug.client.ui.composer;

import dev.snug.client.model.Outcome;
import dev.snug.shared.room.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// People of the house whose names are being typed in a room that is too large for all of its people to be known here.
/// The house is asked when the typing pauses, once for each word.
final class FoundPeople {

  private static final Duration PAUSE = Duration.millis(250);
  private static final int MOST_WORDS = 20;

  private final Place place;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Map<String, List<Person>> found = new LinkedHashMap<>();
  private Runnable whenFound = () -> {};
  private String wanted = "";

  FoundPeople(Place place) {
    this.place = place;
    pause.setOnFinished(_ -> ask(wanted));
  }

  /// Runs when there are people that were not there before.
  void setWhenFound(Runnable then) {
    this.whenFound = then;
  }

  /// Those who are known by now; the others are looked for.
  ///
  /// @param word the beginning of a name, folded
  List<Person> of(String word) {
    var room = place.room();
    if (word.isBlank() || room.memberCountProperty().get() <= room.members().size()) {
      return List.of();
    }
    var known = found.get(word);
    if (known == null && !word.equals(wanted)) {
      wanted = word;
      pause.playFromStart();
    }
    return known == null ? List.of() : known;
  }

  private void ask(String word) {
    place.find(word, outcome -> {
      if (outcome instanceof Outcome.Done<List<Person>>(var people)) {
        found.put(word, people);
        if (found.size() > MOST_WORDS) {
          found.remove(found.keySet().iterator().next());
        }
        if (!people.isEmpty()) {
          whenFound.run();
        }
      } else if (word.equals(wanted)) {
        // What is typed next may find the house again.
        wanted = "";
      }
    });
  }
}
