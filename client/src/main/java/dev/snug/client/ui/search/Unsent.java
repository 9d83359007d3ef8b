package dev.snug.client.ui.search;

import dev.snug.client.model.HouseModel;
import dev.snug.shared.room.Body;
import dev.snug.shared.search.Occurrence;
import dev.snug.shared.search.Query;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What this person has written and the house has not stored, which no index knows.
final class Unsent {

  private Unsent() {}

  /// The newest first; only words are looked for here, no filters but the room.
  static List<Result> of(HouseModel house, Wish wish, ZoneId zone) {
    var query = Query.read(wish.query(), zone);
    var isNarrowed = !query.from().isEmpty() || !query.in().isEmpty() || !query.holding().isEmpty()
        || query.since() != null || query.until() != null;
    if (isNarrowed || query.terms().isEmpty()) {
      return List.of();
    }
    var you = house.youProperty().get();
    var found = new ArrayList<Result>();
    for (var item : house.outbox().reversed()) {
      if (item.body() instanceof Body.OfMessage body && wish.room().map(item.room()::equals).orElse(true)) {
        var result = Result.unsent(item.post(), item.room(), you == null ? "" : you.id(), item.at(), body);
        if (isFitting(query, result.text())) {
          found.add(result);
        }
      }
    }
    return found;
  }

  private static boolean isFitting(Query query, String text) {
    return query.terms().stream()
        .map(term -> new Query(List.of(term), List.of(), List.of(), Set.of(), null, null))
        .noneMatch(one -> Occurrence.of(one, text).isEmpty());
  }
}
