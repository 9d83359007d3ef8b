package dev.snug.shared.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

  @Test
  void wordsPhrasesAndBeginningsAreAllAskedFor() {
    assertThat(read("kettle \"shoes off\" kett* \"shoes o\"*").terms())
        .containsExactly(
            new Term("kettle", false), new Term("shoes off", false), new Term("kett*", true),
            new Term("shoes o", true));
  }

  @Test
  void everyChineseCharacterIsAWordByItself() {
    assertThat(read("开").terms()).containsExactly(new Term("开", false));
    assertThat(read("开水").terms()).containsExactly(new Term("开 水", false));
    assertThat(read("tea茶 おちゃ 차").terms())
        .containsExactly(new Term("tea 茶", false), new Term("お ち ゃ", false), new Term("차", false));
  }

  @Test
  void namesMayBeQuotedAndHaveTheirSign() {
    var query = read("from:@mei from:\"Mei Lin\" in:#kitchen in:w8d2m4");
    assertThat(query.from()).containsExactly("mei", "Mei Lin");
    assertThat(query.in()).containsExactly("kitchen", "w8d2m4");
    assertThat(query.terms()).isEmpty();
  }

  @Test
  void signsOfAChineseKeyboardAreReadAsTheCommonOnes() {
    var query = read("from：梅 「开水」 has：image　“shoes off”");
    assertThat(query.from()).containsExactly("梅");
    assertThat(query.holding()).containsExactly(Holding.IMAGE);
    assertThat(query.terms()).containsExactly(new Term("开 水", false), new Term("shoes off", false));
  }

  @Test
  void aDayBeginsWhereOneLives() {
    var query = Query.read("after:2026-11-22 before:2026-11-24", ZoneId.of("Asia/Shanghai"));
    assertThat(query.since()).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
    assertThat(query.until()).isEqualTo(Instant.parse("2026-11-23T16:00:00Z"));
  }

  @Test
  void aMonthAndAYearAreTimesToo() {
    assertThat(read("on:2026-02").since()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(read("on:2026-02").until()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    assertThat(read("after:2026").since()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
  }

  @Test
  void ofSeveralTimesTheNarrowestHolds() {
    var query = read("before:2026-03-01 before:2026-02-01 after:2025 after:2024");
    assertThat(query.since()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(query.until()).isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
  }

  @Test
  void whatIsNotUnderstoodIsWords() {
    assertThat(read("before:yesterday").terms()).containsExactly(new Term("before yesterday", false));
    assertThat(read("has:tea").terms()).containsExactly(new Term("has tea", false));
    assertThat(read("on:2026-13-45").terms()).containsExactly(new Term("on 2026-13-45", false));
    assertThat(read("http://snug.example/a").terms()).containsExactly(new Term("http://snug.example/a", false));
    assertThat(read("12:30").terms()).containsExactly(new Term("12:30", false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"", "\"\"", "***", "from:", "in:\"", "(((", "-", "👋", "\u0000", "AND:\u0000\"", "«»"})
  void whatHoldsNothingToLookForAsksForNothing(String typed) {
    assertThat(read(typed).terms().stream().filter(term -> !List.of("from", "in", "AND:").contains(term.text())))
        .isEmpty();
    assertThat(read(typed).from()).isEmpty();
  }

  @Test
  void anOpenQuoteGoesOnToTheEnd() {
    assertThat(read("\"shoes off, pl").terms()).containsExactly(new Term("shoes off, pl", false));
  }

  @Test
  void whateverIsTypedStandsInQuotes() {
    var random = new Random(11);
    var signs = "\"'*:()^+-{} \u0000NEARANDORNOTfrom:in:has:before:text marks茶a1\n;%_".codePoints().toArray();
    for (int i = 0; i < 5_000; i++) {
      var typed = new StringBuilder();
      for (int j = random.nextInt(20); j >= 0; j--) {
        typed.appendCodePoint(signs[random.nextInt(signs.length)]);
      }
      var match = Match.of(read(typed.toString()), Set.of("lobby"), Set.of("u1"));
      var outside = match.replaceAll("\"([^\"]|\"\")*\"", "");
      assertThat(outside).as(typed.toString()).matches("(marks : |text : |\\(|\\)| AND | OR | \\*)*");
      assertThat(match).doesNotContain("\u0000");
    }
  }

  private static Query read(String typed) {
    return Query.read(typed, ZoneOffset.UTC);
  }
}
