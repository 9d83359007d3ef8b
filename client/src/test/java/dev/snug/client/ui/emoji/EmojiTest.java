package dev.snug.client.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import java.util.List;
import java.util.concurrent.TimeoutException;
import net.fellbaum.jemoji.Emoji;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmojiTest {

  @BeforeAll
  static void startToolkit() throws TimeoutException {
    Toolkit.start();
  }

  @Test
  void aTextFallsIntoWordsAndEmoji() {
    assertThat(Piece.of("tea ☕ 茶👨‍👩‍👧!"))
        .containsExactly(
            new Piece.Words("tea "),
            new Piece.Emoji("☕"),
            new Piece.Words(" 茶"),
            new Piece.Emoji("👨‍👩‍👧"),
            new Piece.Words("!"));
  }

  @Test
  void signsThatAreWritingStayWriting() {
    assertThat(Piece.of("© 2026 ™ → 1#")).isEqualTo(List.of(new Piece.Words("© 2026 ™ → 1#")));
  }

  @Test
  void anEmojiIsFoundHoweverMuchOfItIsWrittenOut() {
    var pictures = new EmojiPictures();
    assertThat(pictures.picture("❤")).isPresent();
    assertThat(pictures.picture("❤️")).isPresent();
    assertThat(pictures.picture("#️⃣")).isPresent();
    assertThat(pictures.picture("🏳‍🌈")).isPresent();
    assertThat(pictures.picture("🇪🇸")).isPresent();
    assertThat(pictures.picture("x")).isEmpty();
  }

  @Test
  void allEmojiUpToVersion16HaveAPicture() {
    var pictures = new EmojiPictures();
    var all = EmojiManager.getAllEmojis().stream().filter(each -> each.getQualification() == Qualification.FULLY_QUALIFIED && each.getVersion() <= 16).map(Emoji::getEmoji).toList();
    var missing = all.stream().filter(each -> pictures.picture(each).isEmpty()).toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void aPictureTakesOnePlaceAndIsCopiedWhole() {
    var text = new EmojiText(new EmojiPictures(), "a👋b", 14, "words");
    assertThat(text.length()).isEqualTo(3);
    assertThat(text.text(1, 3)).isEqualTo("👋b");
  }
}
