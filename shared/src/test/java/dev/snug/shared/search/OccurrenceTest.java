package dev.snug.shared.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

  private static List<String> lit(String typed, String text) {
    return Occurrence.of(Query.read(typed, ZoneOffset.UTC), text).stream().map(each -> text.substring(each.from(), each.to())).toList();
  }

  @Test
  void aWordIsLitWhereverItStands() {
    assertThat(lit("ladder", "The ladder’s gone. Ladder!")).containsExactly("ladder", "Ladder");
  }

  @Test
  void aPartOfAWordIsNotLit() {
    assertThat(lit("lad", "The ladder")).isEmpty();
  }

  @Test
  void aBeginningIsLitWithTheRestOfItsWord() {
    assertThat(lit("lad*", "The ladder, lads")).containsExactly("ladder", "lads");
  }

  @Test
  void hanCharactersAreLitTogether() {
    assertThat(lit("梯子", "小梯子的第二格松了，梯")).containsExactly("梯子");
  }

  @Test
  void aPhraseIsLitAsOne() {
    assertThat(lit("\"long ladder\"", "a long ladder, long gone")).containsExactly("long ladder");
  }

  @Test
  void accentsCaseAndWidthMakeNoDifference() {
    assertThat(lit("tomas ABC", "TOMÁS wrote ＡＢＣ, Toma\u0301s")).containsExactly("TOMÁS", "ＡＢＣ", "Toma\u0301s");
  }

  @Test
  void whatTwoTermsHitIsLitOnce() {
    assertThat(lit("long \"long ladder\"", "long ladder long")).containsExactly("long ladder", "long");
  }

  @Test
  void onlyWordsAreLitAndNoFilters() {
    assertThat(lit("from:Tomas has:file", "from Tomas, has file")).isEmpty();
    assertThat(lit("x", "")).isEmpty();
  }
}
