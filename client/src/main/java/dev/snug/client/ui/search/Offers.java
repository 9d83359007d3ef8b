package dev.snug.client.ui.search;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomIcon;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.search.Filter.By;
import dev.snug.shared.room.Person;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The filters that fit what somebody is typing. Whom this computer does not know, the house is asked for when the typing pauses.
final class Offers {

  private static final int MOST = 7;
  private static final int MOST_PEOPLE = 500;
  private static final int WEEK = 7;
  private static final int MONTH = 30;
  private static final double FACE = 20;
  private static final Duration PAUSE = Duration.millis(200);
  private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");

  private final Ui ui;
  private final HouseModel house;
  private final Runnable whenFound;
  private final Map<String, Person> found = new LinkedHashMap<>();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private String wanted = "";

  /// @param whenFound runs when there are people that were not there before
  Offers(Ui ui, HouseModel house, Runnable whenFound) {
    this.ui = ui;
    this.house = house;
    this.whenFound = whenFound;
    pause.setOnFinished(_ -> ui.intents().find(house, wanted, this::found));
  }

  /// What one can choose when one has not typed anything.
  List<Offer> of(By by) {
    return switch (by) {
      case ROOM -> rooms("");
      case PERSON -> people("");
      case HOLDING -> holdings("");
      case TIME -> {
        var today = today();
        yield List.of(
            time("search.today", Filter.when("on", today)),
            time("search.yesterday", Filter.when("on", today.minusDays(1))),
            time("search.week", Filter.when("after", today.minusDays(WEEK))),
            time("search.month", Filter.when("after", today.minusDays(MONTH))),
            time("search.before-month", Filter.when("before", today.minusDays(MONTH))),
            time("search.before-year", Filter.when("before", today.withDayOfYear(1))));
      }
    };
  }

  List<Offer> of(Typed typed) {
    var word = fold(typed.word());
    return switch (typed.operator()) {
      case "in" -> rooms(word);
      case "from" -> people(word);
      case "has" -> holdings(word);
      default -> days(typed.operator(), word);
    };
  }

  void close() {
    pause.stop();
  }

  private List<Offer> rooms(String word) {
    return house.rooms().stream().filter(room -> fold(name(room)).contains(word)).limit(MOST)
        .map(room -> new Offer(Labels.icon(RoomIcon.of(room.kind()), 16), name(room), Filter.in(room.id(), name(room)))).toList();
  }

  private List<Offer> people(String word) {
    var known = new LinkedHashMap<String, Person>();
    var shown = house.roomProperty().get();
    Stream.concat(Stream.ofNullable(shown), house.rooms().stream()).forEach(room -> room.people().forEach(known::putIfAbsent));
    found.forEach(known::putIfAbsent);
    if (!word.isEmpty() && !word.equals(wanted)) {
      wanted = word;
      pause.playFromStart();
    }
    return known.values().stream().filter(each -> fold(each.name()).contains(word)).limit(MOST)
        .map(each -> new Offer(Avatar.of(each, FACE), each.name(), Filter.from(each.id(), each.name()))).toList();
  }

  private List<Offer> holdings(String word) {
    return Stream.of("file", "image", "link").filter(each -> each.startsWith(word))
        .map(each -> {
          var filter = Filter.has(each);
          return new Offer(Labels.icon(icon(each), 16), filter.words(ui.texts(), ui.times()), filter);
        }).toList();
  }

  private static Feather icon(String holding) {
    return switch (holding) {
      case "image" -> Feather.IMAGE;
      case "link" -> Feather.LINK;
      default -> Feather.PAPERCLIP;
    };
  }

  /// Days that people mean, or the one that was typed.
  private List<Offer> days(String operator, String word) {
    if (word.isEmpty()) {
      var today = today();
      return Stream.of(today, today.minusDays(1), today.minusDays(WEEK), today.minusDays(MONTH), today.withDayOfYear(1))
          .distinct().map(each -> day(operator, each)).toList();
    }
    try {
      return List.of(day(operator, LocalDate.parse(word)));
    } catch (DateTimeParseException notYet) {
      return List.of();
    }
  }

  private Offer day(String operator, LocalDate day) {
    var filter = Filter.when(operator, day);
    return new Offer(Labels.icon(Feather.CALENDAR, 16), filter.words(ui.texts(), ui.times()), filter);
  }

  private Offer time(String key, Filter filter) {
    return new Offer(Labels.icon(Feather.CALENDAR, 16), ui.texts().text(key), filter);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(ui.times().now(), ui.times().zone());
  }

  private void found(Outcome<List<Person>> outcome) {
    if (outcome instanceof Outcome.Done<List<Person>>(var people) && !people.isEmpty()) {
      if (found.size() > MOST_PEOPLE) {
        found.clear();
      }
      people.forEach(each -> found.put(each.id(), each));
      whenFound.run();
    }
  }

  private String name(RoomModel room) {
    return RoomName.of(ui.texts(), room).getValue();
  }

  private static String fold(String text) {
    return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
