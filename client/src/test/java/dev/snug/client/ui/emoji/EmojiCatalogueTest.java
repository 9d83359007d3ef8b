package dev.snug.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import dev.snug.client.model.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What emoji are called.
class EmojiCatalogueTest {

  @BeforeAll
  static void pictures() throws TimeoutException {
    Toolkit.start();
  }

  private final EmojiPictures pictures = new EmojiPictures();
  private final EmojiCatalogue catalogue = pictures.catalogue();

  private Stream<NamedEmoji> all() {
    return Arrays.stream(EmojiKind.values()).flatMap(kind -> catalogue.of(kind).stream());
  }

  private List<String> found(String words) {
    return catalogue.find(words, 8).stream().map(NamedEmoji::emoji).toList();
  }

  @Test
  void everyEmojiHasAPictureInEveryTone() {
    var blank = all().flatMap(each -> Arrays.stream(Tone.values()).map(each::in).distinct())
        .filter(each -> pictures.picture(each).isEmpty());
    assertThat(blank).isEmpty();
  }

  @Test
  void everyEmojiHasANameInBothLanguages() {
    assertThat(all().filter(each -> each.name().isEmpty() || each.chineseName().isEmpty())).isEmpty();
  }

  @Test
  void theKindsHoldEverythingThatHasAName() {
    assertThat(all().count()).isGreaterThan(1_800);
  }

  @Test
  void eitherLanguageFindsIt() {
    assertThat(found("dumpling")).startsWith("🥟");
    assertThat(found("饺子")).startsWith("🥟");
  }

  @Test
  void severalWordsAllHaveToFit() {
    assertThat(found("smiling cat")).isNotEmpty().allMatch(each -> each.startsWith("😸") || each.startsWith("😻") || each.startsWith("😺"));
  }

  @Test
  void whatIsCalledSoComesBeforeWhatOnlyHasToDoWithIt() {
    assertThat(found("smile").getFirst()).isIn("😀", "😄");
    assertThat(found("teapot")).first().isEqualTo("🫖");
  }

  @Test
  void handsOfTwoPeopleAreBothInTheTone() {
    var couple = catalogue.named("👭").orElseThrow();
    assertThat(couple.in(Tone.DARK)).isEqualTo(couple.emoji() + "🏿");
  }
}
