package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Mei", "林晓雨", "Tomás Rivera", "周日厨房 Sunday kitchen", "R2-D2", "👋", "❤\uFE0F", "1\uFE0F\u20E3", "नमिता", "O'Neil"})
  void namesThatPeopleHave(String name) {
    assertThat(Names.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " Mei", "Mei ", "M  ei", "a\nb", "gpj\u202Eexe", "Mei\u200B", "\uD83D", "Tomas\u0301", "\uE000"})
  void whatCannotStandBesideAMessage(String name) {
    assertThat(Names.isName(name)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "\u3164", "\u115F", "\u1160", "\uFFA0", "\u2800", "\u034F", "\u17B4", "\u17B5", "\u180B", "\u00A0", "\u3000",
    "\uDB40\uDD00", "\uD834\uDD59", "\uFE0F", "Me\uFE0Fi", "Mei\u3164", "Mei\u2800", "❤\uFE0F\uFE0F", "\u0301", "\u20DD"
  })
  void whatNobodySeesIsNoName(String name) {
    assertThat(Names.isName(name)).isFalse();
  }

  /// Or else a house in which somebody has such a name could not be read any more.
  @ParameterizedTest
  @ValueSource(strings = {"\u3164", "Me\uFE0Fi", "Mei\u3000Lin", "\u0301"})
  void aNameThatAnEarlierVersionLetInIsReadAllTheSame(String name) {
    assertThat(Names.isReadable(name)).isTrue();
    assertThat(new Person("u1", name, Role.MEMBER, null).name()).isEqualTo(name);
  }

  @Test
  void aNameOf32CharactersIsTheLongest() {
    assertThat(Names.isName("m".repeat(32))).isTrue();
    assertThat(Names.isName("m".repeat(33))).isFalse();
  }

  @Test
  void tidyMakesANameOfWhatWasTyped() {
    assertThat(Names.tidy("  Toma\u0301s \t Rivera ")).isEqualTo("Tomás Rivera");
    assertThat(Names.tidy("林\u3000晓雨\u00A0")).isEqualTo("林 晓雨");
  }

  @Test
  void aNameIsFoundWhateverItsCaseWidthAndSpaces() {
    assertThat(Names.fold("Ｍｅｉ Lin")).isEqualTo(Names.fold("meilin"));
  }
}
