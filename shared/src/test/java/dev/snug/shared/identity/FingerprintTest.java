package dev.snug.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void itsWordsAreItsFirst66BitsElevenByEleven() {
    var bits = new byte[32];
    bits[0] = 0b0000_0000;
    bits[1] = 0b0010_0000;
    var fingerprint = new Fingerprint(Base64Url.of(bits));
    assertThat(fingerprint.words()).containsExactly(
        Word.at(1), Word.at(0), Word.at(0), Word.at(0), Word.at(0), Word.at(0));
  }

  @Test
  void theLastWordsBitsAreReadToTheirEnd() {
    var bits = new byte[32];
    bits[8] = (byte) 0b1100_0000;
    assertThat(new Fingerprint(Base64Url.of(bits)).words().getLast()).isEqualTo(Word.at(3));
  }

  @Test
  void theListHas2048DifferentWordsInEachLanguage() {
    var english = new HashSet<String>();
    var chinese = new HashSet<String>();
    for (var i = 0; i < 2_048; i++) {
      english.add(Word.at(i).english());
      chinese.add(Word.at(i).chinese());
    }
    assertThat(english).hasSize(2_048).allMatch(word -> word.matches("[a-z]+"));
    assertThat(chinese).hasSize(2_048).allMatch(word -> word.matches("\\p{IsHan}{1,4}"));
  }

  @Test
  void theOrderOfTheListNeverChanges() {
    var list = new StringBuilder();
    for (var i = 0; i < 2_048; i++) {
      list.append(Word.at(i).english()).append('\n');
    }
    assertThat(Fingerprint.ofBytes(list.toString().getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("L17tU6Rye0v4iA2PPxme_JDlhQNkbZ_47_Oi7Tsk29o");
  }

  @Test
  void thereIsOneWayToWriteIt() {
    var text = Fingerprint.ofBytes(new byte[] {1}).text();
    assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(text + "="));
    assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint(text.substring(1)));
  }
}
