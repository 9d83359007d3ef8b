package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {

  private static final String JOINER = "\u200D";

  @ParameterizedTest
  @ValueSource(strings = {
    "👍", "👍🏽", "❤️", "❤", "☕", "🇩🇪", "1️⃣", "#️⃣", "👨‍👩‍👧‍👦", "👩🏽‍🚀", "🏳️‍🌈", "🏴‍☠️", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👁️‍🗨️",
    "🕵🏻‍♂️", "🧑🏽‍❤️‍💋‍🧑🏻", "👨🏻‍👩🏻‍👧🏻‍👦🏻", "🫶🏿"
  })
  void oneEmoji(String text) {
    assertThat(Emoji.isEmoji(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", " ", "a", "1", "#", "1\uFE0F", "好", ":)", "👍👍", "👍 ", " 👍", "👍a", "a👍", "🇩", "🇩🇪🇫🇷", "\u200D", "\uFE0F", "👍\u200D",
    "\u200D👍", "👍\uFE0F\uFE0F", "👍\u200D\u200D👍", "👍\u202E", "👍\u0301", "👍\uDB40\uDC41", "\uD83D", "1️⃣2️⃣", "<b>"
  })
  void notOneEmoji(String text) {
    assertThat(Emoji.isEmoji(text)).isFalse();
  }

  @Test
  void thirtyTwoUnitsAreTheLongest() {
    var joined = ("☕" + JOINER).repeat(Limits.EMOJI_LENGTH / 2 - 1);
    assertThat(Emoji.isEmoji(joined + "👍")).isTrue();
    assertThat(Emoji.isEmoji(joined + "☕" + JOINER + "☕")).isFalse();
  }
}
