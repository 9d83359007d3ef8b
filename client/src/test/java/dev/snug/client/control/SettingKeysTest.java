package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.RoomTelling;
import dev.snug.client.model.Unfinished;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingKeysTest {

  static Stream<Unfinished> unfinished() {
    return Stream.of(
        new Unfinished(41, null), new Unfinished(43, "two\nlines"), new Unfinished(43, ""), new Unfinished(43, " edit 5 "));
  }

  @ParameterizedTest
  @MethodSource("unfinished")
  void whatIsUnfinishedIsReadAsItWasWritten(Unfinished what) {
    assertThat(SettingKeys.unfinished(SettingKeys.errand(what))).isEqualTo(what);
  }

  @Test
  void nothingIsKeptAsNothing() {
    assertThat(SettingKeys.errand((Unfinished) null)).isEmpty();
    assertThat(SettingKeys.unfinished(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "edit", "edit x y", "answer 99999999999999999999", "forward 5"})
  void whatAnotherAppMayHaveWrittenIsPassedOver(String value) {
    assertThat(SettingKeys.unfinished(value)).isNull();
  }

  @ParameterizedTest
  @EnumSource(RoomTelling.class)
  void whatOneWantsToHearOfARoomIsReadAsItWasWritten(RoomTelling telling) {
    assertThat(SettingKeys.telling(SettingKeys.telling(telling))).isEqualTo(telling);
  }

  @Test
  void aRoomThatAnOlderAppHasMutedIsMuted() {
    assertThat(SettingKeys.telling("on")).isEqualTo(RoomTelling.NONE);
  }

  @Test
  void whatIsNotKnownOfARoomIsTheUsual() {
    assertThat(SettingKeys.telling("louder")).isEqualTo(RoomTelling.USUAL);
  }
}
