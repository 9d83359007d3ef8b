package dev.snug.client.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final SimpleObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
  private final Texts texts = new Texts(language);
  private final Times times =
      new Times(texts, Clock.fixed(Instant.parse("2026-03-14T12:00:00Z"), ZoneOffset.UTC));

  @Test
  void aLiveTextFollowsTheLanguageAndItsValues() {
    var name = new SimpleStringProperty("Tomás");
    var text = texts.live("house.hosting", name);
    assertThat(text.getValue()).isEqualTo("Tomás is hosting");
    language.set(Language.CHINESE);
    assertThat(text.getValue()).isEqualTo("Tomás 做东");
    name.set("何苗");
    assertThat(text.getValue()).isEqualTo("何苗做东");
  }

  @Test
  void chineseLeavesSpaceBetweenHanAndLatinAndNoneInsideNames() {
    language.set(Language.CHINESE);
    assertThat(texts.text("typing.two", "Amara", "晓雨")).isEqualTo("Amara 和晓雨正在输入…");
    assertThat(texts.text("house.hosting", "阿A")).isEqualTo("阿A 做东");
  }

  @Test
  void oneAndManyAreSaidDifferently() {
    assertThat(texts.text("timeline.new", 1)).isEqualTo("1 new message");
    assertThat(texts.text("timeline.new", 1_200)).isEqualTo("1,200 new messages");
    assertThat(texts.text("here.count", 0)).isEqualTo("Nobody in");
  }

  @Test
  void daysAreSaidAsPeopleSayThem() {
    assertThat(times.day(Instant.parse("2026-03-14T09:00:00Z"))).isEqualTo("Today · Saturday 14 March");
    assertThat(times.day(Instant.parse("2026-03-13T09:00:00Z"))).isEqualTo("Yesterday · Friday 13 March");
    assertThat(times.day(Instant.parse("2025-03-14T09:00:00Z"))).isEqualTo("Friday 14 March 2025");
    language.set(Language.CHINESE);
    assertThat(times.day(Instant.parse("2026-03-14T09:00:00Z"))).isEqualTo("今天 · 3月14日 星期六");
  }

  @Test
  void aLetterStandsForAName() {
    assertThat(Initial.ofPerson("maya")).isEqualTo("M");
    assertThat(Initial.ofPerson("林晓雨")).isEqualTo("雨");
    assertThat(Initial.ofHouse("读书会 Reading circle")).isEqualTo("读");
    assertThat(Initial.ofHouse("“Lantern”")).isEqualTo("L");
    assertThat(Initial.ofHouse("")).isEmpty();
  }
}
