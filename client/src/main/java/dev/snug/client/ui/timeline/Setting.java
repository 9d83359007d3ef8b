package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.TimelineItem;
import dev.snug.shared.room.Body;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How an item stands below the one before it.
///
/// @param startsDay whether a line with the day comes first
/// @param startsNew whether the line of new messages comes first
/// @param startsGroup whether a message shows who wrote it and when
record Setting(boolean startsDay, boolean startsNew, boolean startsGroup) {

  private static final Duration GROUP = Duration.ofMinutes(5);
  private static final long NO_LINE = Long.MAX_VALUE;

  /// @param newFrom the first number below the line of new messages
  static Setting of(@Nullable TimelineItem before, TimelineItem item, long newFrom, ZoneId zone) {
    var startsDay = before == null || !day(before, zone).equals(day(item, zone));
    var startsNew = isNew(item, newFrom) && (before == null || !isNew(before, newFrom));
    return new Setting(startsDay, startsNew, startsDay || startsNew || !continues(before, item));
  }

  /// Whether an item stands below the line. What the house has not stored is one's own and never new.
  static boolean isNew(TimelineItem item, long newFrom) {
    return newFrom != NO_LINE && item.seq() != NO_LINE && item.seq() >= newFrom;
  }

  /// In a thread the answers stand together, below the message that they answer.
  static Setting inThread(@Nullable TimelineItem root, @Nullable TimelineItem before, TimelineItem item, ZoneId zone) {
    if (before == null) {
      return new Setting(false, false, true);
    }
    var startsDay = !before.equals(root) && !day(before, zone).equals(day(item, zone));
    return new Setting(startsDay, false, startsDay || before.equals(root) || !continues(before, item));
  }

  private static boolean continues(@Nullable TimelineItem before, TimelineItem item) {
    return before instanceof MessageModel
        && item instanceof MessageModel message
        && !isReply(message)
        && before.author().equals(item.author())
        && Duration.between(before.at(), item.at()).compareTo(GROUP) < 0;
  }

  private static boolean isReply(MessageModel message) {
    return message.contentProperty().get() instanceof Content.Written(Body.Said said, var _) && said.replyTo() != null;
  }

  private static LocalDate day(TimelineItem item, ZoneId zone) {
    return LocalDate.ofInstant(item.at(), zone);
  }
}
