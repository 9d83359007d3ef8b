package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Mei", "林晓雨", "Tomás Rivera", "周日厨房 Sunday kitchen", "R2-D2", "👋"})
  void namesThatPeopleHave(String name) {
    assertThat(Names.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " Mei", "Mei ", "M  ei", "a\nb", "gpj\u202Eexe", "Mei\u200B", "\uD83D", "Tomas\u0301", "\uE000"})
  void whatCannotStandBesideAMessage(String name) {
    assertThat(Names.isName(name)).isFalse();
  }

  @Test
  void aNameOf32CharactersIsTheLongest() {
    assertThat(Names.isName("m".repeat(32))).isTrue();
    assertThat(Names.isName("m".repeat(33))).isFalse();
  }

  @Test
  void tidyMakesANameOfWhatWasTyped() {
    assertThat(Names.tidy("  Toma\u0301s \t Rivera ")).isEqualTo("Tomás Rivera");
  }
}
