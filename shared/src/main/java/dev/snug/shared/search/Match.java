package dev.snug.shared.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// A query as FTS5 is asked it. Whatever was typed stands in quotes, so that nothing in it is taken for an order.
///
/// @see Indexed#TABLE
public final class Match {

  private Match() {}

  /// What to match `found` with.
  ///
  /// @param rooms ids of the rooms to look in; all if empty
  /// @param people ids of those who may have written it; anybody if empty
  /// @return empty if the query asks for nothing that narrows the index
  public static String of(Query query, Collection<String> rooms, Collection<String> people) {
    var marks = new ArrayList<String>();
    if (!rooms.isEmpty()) {
      marks.add(any(rooms.stream().map(Indexed::room).toList()));
    }
    if (!people.isEmpty()) {
      marks.add(any(people.stream().map(Indexed::author).toList()));
    }
    query.holding().forEach(holding -> marks.add(quoted(Indexed.mark(holding))));
    var parts = new ArrayList<String>();
    if (!marks.isEmpty()) {
      parts.add("marks : (" + String.join(" AND ", marks) + ")");
    }
    if (!query.terms().isEmpty()) {
      parts.add("text : (" + query.terms().stream().map(Match::term).collect(Collectors.joining(" AND ")) + ")");
    }
    return String.join(" AND ", parts);
  }

  private static String any(List<String> marks) {
    return marks.stream().map(Match::quoted).collect(Collectors.joining(" OR ", "(", ")"));
  }

  private static String term(Term term) {
    return quoted(term.text()) + (term.isBeginning() ? " *" : "");
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
