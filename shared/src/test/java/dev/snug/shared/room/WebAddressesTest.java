package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      see https://example.org/tea.                ! https://example.org/tea
      (https://example.org/tea)                   ! https://example.org/tea
      https://example.org/tea_(drink)             ! https://example.org/tea_(drink)
      [tea](https://example.org/tea)              ! https://example.org/tea
      **https://example.org/**                    ! https://example.org/
      看这里：https://example.org/茶，很好。        ! https://example.org/茶
      HTTPS://Example.org/A?b=c&d#e               ! HTTPS://Example.org/A?b=c&d#e
      <http://example.org>                        ! http://example.org
      """)
  void anAddressIsReadOutOfASentence(String text, String address) {
    assertThat(WebAddresses.in(text)).containsExactly(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "www.example.org", "snug://example.org/j/x", "mailto:mei@example.org", "`https://example.org`",
    "```\nhttps://example.org\n```", "```\nhttps://example.org", "mei@https://example.org", "https://", "xhttps://example.org"})
  void anythingElseIsNone(String text) {
    assertThat(WebAddresses.in(text)).isEmpty();
  }

  @Test
  void eachIsReadOnceInTheOrderInWhichTheyStand() {
    assertThat(WebAddresses.in("https://b.example https://a.example https://b.example"))
        .isEqualTo(List.of("https://b.example", "https://a.example"));
  }

  @Test
  void theBeginningOfAnAddressIsNotTheAddress() {
    assertThat(WebAddresses.in("https://example.org.evil.example/")).doesNotContain("https://example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a", "https://)))", "`https://a", "https://a`` ", "((((https://a"})
  void theLongestTextIsReadAtOnce(String piece) {
    var text = piece.repeat(16_384 / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> WebAddresses.in(text));
  }
}
