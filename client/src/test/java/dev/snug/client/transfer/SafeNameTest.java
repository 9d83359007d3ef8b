package dev.snug.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {

  @ParameterizedTest
  @CsvSource({
    "../../.bashrc, bashrc", "'C:\\x', x", "a/b, b", "/etc/passwd, passwd", "CON, _CON", "con.txt, _con.txt",
    "NUL .tar.gz, _NUL .tar.gz", "lpt1, _lpt1", "tea.png, tea.png", "茶 🍵.png, 茶 🍵.png", "'a:b?.txt', a_b_.txt",
    "..., file", "' ', file", "x., x", "'x. ', x", "console.log, console.log", ".hidden, hidden"
  })
  void aNameBecomesALeafThatEverySystemTakes(String name, String safe) {
    assertThat(SafeName.of(name)).isEqualTo(safe);
  }

  @Test
  void nothingInvisibleOrTurnedAroundStays() {
    assertThat(SafeName.of("photo\u202Egpj.exe")).isEqualTo("photogpj.exe");
    assertThat(SafeName.of("a\u0000b\u0007c\nd\u200Be\uFEFF\uD800.txt")).isEqualTo("abcde.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "茶", "👨‍👩‍👧‍👦"})
  void aLongNameIsCutAndKeepsItsEnding(String character) {
    var safe = SafeName.of(character.repeat(300) + ".png");

    assertThat(safe).endsWith(".png");
    assertThat(safe.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
    assertThat(safe).doesNotContain("\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "..", "..\\..\\x", "a/../../x", "\u0000", "/", "\\", "....//x"})
  void nothingLeadsOutOfTheFolder(String name, @TempDir Path folder) {
    assertThat(folder.resolve(SafeName.of(name)).normalize().getParent()).isEqualTo(folder);
  }
}
