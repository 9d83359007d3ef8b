package dev.snug.shared.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody looks for. Any text can be read as one: what is no operator is words, and what holds neither letter nor
/// digit asks for nothing.
///
/// @param terms all of them have to be there
/// @param from names or ids of people, one of whom wrote it; nobody in particular if empty
/// @param in names or ids of rooms, in one of which it stands; none in particular if empty
/// @param holding all that it holds
/// @param since not before this moment
/// @param until before this moment
public record Query(
    List<Term> terms, List<String> from, List<String> in, Set<Holding> holding, @Nullable Instant since,
    @Nullable Instant until) {

  /// Said instead of a name: oneself.
  public static final String ME = "me";

  public Query {
    terms = List.copyOf(terms);
    from = List.copyOf(from);
    in = List.copyOf(in);
    holding = Set.copyOf(holding);
  }

  /// Reads what somebody typed: words, `"phrases"`, `beginnings*`, `from:` and `in:` with a name, `has:file`, `has:image`,
  /// `has:link`, and `before:`, `after:`, `on:` with a day, a month or a year.
  ///
  /// @param zone where days begin
  public static Query read(String typed, ZoneId zone) {
    return new QueryReader(typed, zone).read();
  }

  /// Whether nothing is asked for.
  public boolean isEmpty() {
    return terms.isEmpty() && from.isEmpty() && in.isEmpty() && holding.isEmpty() && since == null && until == null;
  }
}
