package dev.snug.client.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.ui.palette.Match.Hit;
import dev.snug.client.ui.palette.Match.Rank;
import org.junit.jupiter.api.Test;

class MatchTest {

  private static Rank rank(String query, String text) {
    return Match.of(query, text).orElseThrow().rank();
  }

  @Test
  void theBeginningIsBest() {
    assertThat(rank("hike", "hike-photos 徒步照片")).isEqualTo(Rank.PREFIX);
  }

  @Test
  void theBeginningOfAWordIsNext() {
    assertThat(rank("hike", "周日徒步 Sunday hike")).isEqualTo(Rank.WORD_START);
  }

  @Test
  void theBeginningOfALaterWordIsFound() {
    assertThat(Match.of("or", "workshop order").orElseThrow().hits()).containsExactly(new Hit(9, 11));
  }

  @Test
  void theMiddleOfAWordFits() {
    assertThat(rank("chen", "kitchen")).isEqualTo(Rank.CONTAINS);
  }

  @Test
  void lettersInTheirOrderFitLast() {
    var match = Match.of("wksp", "workshop").orElseThrow();
    assertThat(match.rank()).isEqualTo(Rank.SUBSEQUENCE);
    assertThat(match.hits()).containsExactly(new Hit(0, 1), new Hit(3, 5), new Hit(7, 8));
  }

  @Test
  void hanCharactersFitOneByOne() {
    assertThat(Match.of("日步", "周日徒步").orElseThrow().hits()).containsExactly(new Hit(1, 2), new Hit(3, 4));
  }

  @Test
  void caseAndAccentsMakeNoDifference() {
    assertThat(Match.of("tomas", "Tomás Rivera").orElseThrow().hits()).containsExactly(new Hit(0, 5));
  }

  @Test
  void eachWordFitsOnItsOwn() {
    assertThat(Match.of("hike sun", "周日徒步 Sunday hike")).isPresent();
  }

  @Test
  void whatIsNotThereDoesNotFit() {
    assertThat(Match.of("hikex", "Sunday hike")).isEmpty();
  }

  @Test
  void nothingFitsEverything() {
    assertThat(rank("", "anything")).isEqualTo(Rank.PREFIX);
  }
}
