package dev.snug.client.ui.timeline;

import dev.snug.client.model.Outcome;
import dev.snug.client.ui.text.Sentences;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/// The ways to what is not loaded, however far back it stands.
final class Ways {

  private final Talk talk;
  private final LongConsumer show;

  /// @param show brings an entry into view that is loaded by then
  Ways(Talk talk, LongConsumer show) {
    this.talk = talk;
    this.show = show;
  }

  void to(long seq) {
    talk.ui().intents().goTo(talk.house(), talk.room(), seq, this::arrived);
  }

  /// To the first of what was said on a day, or after it.
  void to(LocalDate day) {
    var at = day.atStartOfDay(talk.ui().times().zone()).toInstant();
    talk.ui().intents().goTo(talk.house(), talk.room(), at, this::arrived);
  }

  /// To where the new messages begin.
  void toNews() {
    to(talk.room().newFromProperty().get());
  }

  void toBeginning() {
    to(talk.room().expiredProperty().get() + 1);
  }

  private void arrived(Outcome<Long> found) {
    switch (found) {
      case Outcome.Done(var seq) -> show.accept(seq);
      case Outcome.Failed(var problem) -> talk.ui().toasts().warn(talk.ui().texts().live(Sentences.keyOf(problem)));
    }
  }
}
