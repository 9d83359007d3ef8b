package dev.snug.client.ui.palette;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.palette.Suggestion.Kind;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What fits what stands in the palette's field. A sign before it narrows the search: `#` rooms, `@` people, `>` things to do.
final class Search {

  private static final int FEW = 8;
  private static final int MANY = 50;
  private static final int FIRST_ACTIONS = 4;

  private final Ui ui;
  private final HouseModel house;
  private final List<HouseModel> scope;
  private final Map<HouseModel, Map<String, Person>> found;
  private final Consumer<String> messages;

  /// @param house the one that is shown, in which things are done
  /// @param scope the houses that are searched
  /// @param found people whom the houses named
  /// @param messages looks for messages of the house that is shown
  Search(Ui ui, HouseModel house, List<HouseModel> scope, Map<HouseModel, Map<String, Person>> found,
      Consumer<String> messages) {
    this.ui = ui;
    this.house = house;
    this.scope = scope;
    this.found = found;
    this.messages = messages;
  }

  /// A suggestion and how it fits.
  record Fit(Suggestion suggestion, Match match) {}

  /// What was found.
  ///
  /// @param bare what was looked for, without a sign
  record Found(String bare, List<Fit> places, List<Fit> actions) {}

  /// What is looked for, without the sign before it.
  static String bare(String typed) {
    var text = typed.strip();
    return sign(text) == ' ' ? text : text.substring(1).strip();
  }

  static boolean isForPeople(String typed) {
    var sign = sign(typed.strip());
    return sign == '@' || (sign == ' ' && !typed.isBlank());
  }

  Found of(String typed) {
    var query = bare(typed);
    return switch (sign(typed.strip())) {
      case '#' -> new Found(query, fits(query, places(kind -> kind == Kind.ROOM), MANY), List.of());
      case '@' -> new Found(query, fits(query, places(kind -> kind == Kind.PERSON), MANY), List.of());
      case '>' -> new Found(query, List.of(), fits(query, new Actions(ui, house, messages).all().stream(), MANY));
      default -> everything(query);
    };
  }

  private Found everything(String query) {
    var actions = new Actions(ui, house, messages).all();
    if (query.isEmpty()) {
      var shown = house.roomProperty().get();
      var elsewhere =
          places(kind -> kind != Kind.HOUSE).filter(each -> shown == null || !each.id().equals("jump-" + shown.id()));
      return new Found(query, fits(query, elsewhere, FEW), fits(query, actions.stream(), FIRST_ACTIONS));
    }
    var more = new Actions(ui, house, messages);
    var always = Stream.of(fit(more.messagesWith(query)), fit(more.groupCalled(query)));
    var doing = Stream.concat(fits(query, actions.stream(), FEW).stream(), always);
    return new Found(query, fits(query, places(_ -> true), FEW), doing.toList());
  }

  private Stream<Suggestion> places(Predicate<Kind> wanted) {
    var places = new Places(ui);
    var houses = places.housesBut(house);
    return Stream.concat(scope.stream().flatMap(each -> places(places, each)), houses)
        .filter(each -> wanted.test(each.kind()));
  }

  private Stream<Suggestion> places(Places places, HouseModel each) {
    Collection<Person> people = found.getOrDefault(each, Map.of()).values();
    return Stream.concat(places.rooms(each), places.people(each, people));
  }

  private static List<Fit> fits(String query, Stream<Suggestion> suggestions, int most) {
    var byFit = Comparator.comparing((Fit fit) -> fit.match().rank()).thenComparingInt(fit -> fit.suggestion().recency());
    return suggestions
        .flatMap(each -> Match.of(query, each.text()).map(match -> new Fit(each, match)).stream())
        .sorted(byFit)
        .limit(most)
        .toList();
  }

  private static Fit fit(Suggestion suggestion) {
    return new Fit(suggestion, new Match(Match.Rank.PREFIX, List.of()));
  }

  private static char sign(String text) {
    return text.isEmpty() || "#@>".indexOf(text.charAt(0)) < 0 ? ' ' : text.charAt(0);
  }
}
