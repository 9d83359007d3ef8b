package dev.snug.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.EventItem;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettingTest {

  private static final long NO_LINE = Long.MAX_VALUE;
  private static final ZoneId UTC = ZoneOffset.UTC;

  private static MessageModel said(String author, String at, long seq) {
    return new MessageModel(Message.written(
        new Entry(seq, Instant.parse(at).toEpochMilli(), author, "m" + seq, new Body.Said("hello"))));
  }

  private final MessageModel first = said("maya", "2026-03-14T10:00:00Z", 1);

  @Test
  void theFirstItemStartsADayAndAGroup() {
    assertThat(Setting.of(null, first, NO_LINE, UTC)).isEqualTo(new Setting(true, false, true));
  }

  @Test
  void theSameAuthorGoesOnWithinFiveMinutes() {
    var next = said("maya", "2026-03-14T10:04:59Z", 2);
    assertThat(Setting.of(first, next, NO_LINE, UTC)).isEqualTo(new Setting(false, false, false));
  }

  @Test
  void fiveMinutesBreakAGroup() {
    var next = said("maya", "2026-03-14T10:05:00Z", 2);
    assertThat(Setting.of(first, next, NO_LINE, UTC).startsGroup()).isTrue();
  }

  @Test
  void anotherAuthorBreaksAGroup() {
    assertThat(Setting.of(first, said("tomas", "2026-03-14T10:00:01Z", 2), NO_LINE, UTC).startsGroup()).isTrue();
  }

  @Test
  void anEventBreaksAGroup() {
    var event = new EventItem(2, first.at(), "maya", new Body.Left());
    assertThat(Setting.of(event, said("maya", "2026-03-14T10:00:01Z", 3), NO_LINE, UTC).startsGroup()).isTrue();
  }

  @Test
  void theNewLineBreaksAGroupAndStandsOnce() {
    var second = said("maya", "2026-03-14T10:00:01Z", 2);
    var third = said("maya", "2026-03-14T10:00:02Z", 3);
    assertThat(Setting.of(first, second, 2, UTC)).isEqualTo(new Setting(false, true, true));
    assertThat(Setting.of(second, third, 2, UTC)).isEqualTo(new Setting(false, false, false));
  }

  @Test
  void midnightOfTheReaderBreaksADay() {
    var late = said("maya", "2026-03-14T15:59:59Z", 1);
    var later = said("maya", "2026-03-14T16:00:01Z", 2);
    assertThat(Setting.of(late, later, NO_LINE, ZoneId.of("Asia/Shanghai")).startsDay()).isTrue();
    assertThat(Setting.of(late, later, NO_LINE, UTC).startsDay()).isFalse();
  }

  @Test
  void whatIsNotStoredYetIsNeverNew() {
    var mine = new MessageModel("p", "maya", new Body.Said("hello"), first.at(), new Sending.Pending());
    assertThat(Setting.of(first, mine, 2, UTC).startsNew()).isFalse();
  }
}
