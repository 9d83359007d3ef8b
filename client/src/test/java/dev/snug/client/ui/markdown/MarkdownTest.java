package dev.snug.client.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.ui.markdown.Block.Code;
import dev.snug.client.ui.markdown.Block.Items;
import dev.snug.client.ui.markdown.Block.Paragraph;
import dev.snug.client.ui.markdown.Block.Quote;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(CONCURRENT)
class MarkdownTest {

  private static final int LONGEST = 16_384;

  private final Markdown markdown = new Markdown();

  /// Spans in a short form: `b(bold)`, `i(italic)`, `s(struck)`, `c(code)`, `<words|address>`.
  private String read(String text) {
    return markdown.read(text).stream().map(MarkdownTest::written).collect(Collectors.joining(" / "));
  }

  private static String written(Block block) {
    return switch (block) {
      case Paragraph(var spans) -> spans.stream().map(MarkdownTest::written).collect(Collectors.joining());
      case Code(var language, var text) -> "code:" + language + ":" + text;
      case Quote(var blocks) -> "quote(" + all(blocks) + ")";
      case Items(var start, var items) ->
          (start == null ? "list" : "list" + start) + items.stream().map(MarkdownTest::all).toList();
    };
  }

  private static String all(List<Block> blocks) {
    return blocks.stream().map(MarkdownTest::written).collect(Collectors.joining(" / "));
  }

  private static String written(Span span) {
    var style = span.style();
    var text = span.text();
    text = style.bold() ? "b(" + text + ")" : text;
    text = style.italic() ? "i(" + text + ")" : text;
    text = style.struck() ? "s(" + text + ")" : text;
    text = style.code() ? "c(" + text + ")" : text;
    var link = style.link();
    return link == null || style.aside() ? text : "<" + text + "|" + link.whole() + ">";
  }

  @ParameterizedTest
  @CsvSource(delimiter = '¦', ignoreLeadingAndTrailingWhitespace = true, value = {
      "**bold** and _italic_ and ~~gone~~ ¦ b(bold) and i(italic) and s(gone)",
      "***both*** ¦ i(b(both))",
      "a `code **not bold**` ¦ a c(code **not bold**)",
      "**粗体。**文字 ¦ b(粗体。)文字",
      "文字**（粗体）**文字 ¦ 文字b(（粗体）)文字",
      "他说**“好”**了 ¦ 他说b(“好”)了",
      "**粗体**文字 ¦ b(粗体)文字",
      "*斜，*体~~删。~~了 ¦ i(斜，)体s(删。)了",
      "2 * 3 * 4 and snake_case_name ¦ 2 * 3 * 4 and snake_case_name",
      "# A heading ¦ b(A heading)",
      "<b>no</b> <script>alert(1)</script> ¦ <b>no</b> <script>alert(1)</script>",
      "plain, with 1 thing ¦ plain, with 1 thing",
      "- ¦ -",
      "# ¦ #",
      "--- ¦ ---",
  })
  void marksAreRead(String typed, String shown) {
    assertThat(read(typed)).isEqualTo(shown);
  }

  @Test
  void aNewLineStaysANewLine() {
    assertThat(read("one *two*\nthree")).isEqualTo("one i(two)\nthree");
  }

  @Test
  void listsStandInEachOther() {
    assertThat(read("- one\n  - two\n- three\n\n3. four\n4. five"))
        .isEqualTo("list[one / list[two], three] / list3[four, five]");
  }

  @Test
  void quotesAndCodeAreBlocks() {
    assertThat(read("> said\n> before\n\n```python\nx = 1\n```")).isEqualTo("quote(said\nbefore) / code:python:x = 1");
  }

  @Test
  void fourSpacesAreNoCode() {
    assertThat(read("*so*:\n\n    far")).isEqualTo("i(so): / far");
  }

  @Test
  void whatALinkIsCalledBelowStaysToBeSeen() {
    assertThat(read("[a]: https://example.org/x")).isEqualTo("[a]: <https://example.org/x|https://example.org/x>");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '¦', value = {
      "see https://example.org/a_b_c. ¦ see <https://example.org/a_b_c|https://example.org/a_b_c>.",
      "看https://example.org/茶，好 ¦ 看<https://example.org/茶|https://example.org/茶>，好",
      "(https://en.example.org/Tea_(meal)) ¦ (<https://en.example.org/Tea_(meal)|https://en.example.org/Tea_(meal)>)",
      "www.example.org/x ¦ <www.example.org/x|https://www.example.org/x>",
      "<https://example.org> ¦ <https://example.org|https://example.org>",
      "maya@example.org ¦ <maya@example.org|mailto:maya@example.org>",
      "[the map](https://example.org/map) ¦ <the map|https://example.org/map> (example.org)",
      "[https://good.org](https://evil.org/x) ¦ <https://good.org|https://evil.org/x> (evil.org)",
      "https://good.org@evil.org/x ¦ <https://good.org@evil.org/x|https://good.org@evil.org/x> (evil.org)",
      "https://аррӏе.com/x ¦ <https://xn--80ak6aa92e.com/x|https://xn--80ak6aa92e.com/x>",
      "https://gооgle.com ¦ <https://xn--ggle-55da.com|https://xn--ggle-55da.com>",
      "https://例子.中国/x ¦ <https://例子.中国/x|https://例子.中国/x>",
      "[x](javascript:alert) ¦ [x](javascript:alert)",
      "[x](file:///etc/passwd) ¦ [x](file:///etc/passwd)",
      "![cat](https://example.org/cat.png) ¦ <cat|https://example.org/cat.png> (example.org)",
      "snug://127.0.0.1:7670/j/abc ¦ <snug://127.0.0.1:7670/j/abc|snug://127.0.0.1:7670/j/abc>",
  })
  void linksSayWhereTheyLead(String typed, String shown) {
    assertThat(read(typed)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.org\\@evil.org", "https://a.org/\u202Egnp.exe", "https:///x", "https://xn--\uD800/"})
  void whatCannotBeShownTruthfullyIsNoAddress(String written) {
    assertThat(Address.of(written)).isEmpty();
  }

  static Stream<String> hostile() {
    return Stream.of(
            "[", "*", "_", ">", "`", "~", "(", "![", "[a](", "**a ", "*a _b ", "- ", "1. ", "> - ", "<", "&", "\\", "@", "#",
            "https://", "a@", "a.", "\n", "\n\n", "a\n", "-\n", "``` ", "```\n", "[a]: b\n", "*a**", "文**。", "[x](https://e.org) ",
            "**a** ", "> ", "`a` ", "www.", "(https://a.b/(", "\t", "<a ", "x@y.z ", "]", "[]()", "~~a")
        .map(each -> each.repeat(LONGEST / each.length()));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whateverIsTypedIsReadAndHoldsNothingUp(String text) {
    assertThatCode(() -> markdown.read(text)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whateverIsTypedBecomesFewParts(String text) {
    assertThat(count(markdown.read(text), 0)).isLessThan(4_000);
  }

  private static int count(List<Block> blocks, int depth) {
    assertThat(depth).isLessThan(40);
    return blocks.stream().mapToInt(block -> switch (block) {
      case Paragraph(var spans) -> 1 + spans.size();
      case Code _ -> 1;
      case Quote(var inner) -> 1 + count(inner, depth + 1);
      case Items(var _, var items) -> 1 + items.stream().mapToInt(each -> count(each, depth + 1)).sum();
    }).sum();
  }

  @Test
  void codeIsToldApart() {
    var tokens = Highlighter.tokens("python", "def f(x): # half\n  return 'a' + 1.5");
    assertThat(tokens.stream().map(each -> each.kind() + " " + each.text().strip()).filter(each -> !each.startsWith("PLAIN")))
        .containsExactly("KEYWORD def", "NAME f", "COMMENT # half", "KEYWORD return", "STRING 'a'", "NUMBER 1.5");
  }

  @Test
  void codeLosesNothing() {
    for (var tongue : Tongue.values()) {
      var code = "x = \"open\n/* open <!-- 'a\\'b' # -- // 0x1F \"\"\" 文 `${a}` end\\";
      var name = tongue.label().toLowerCase(java.util.Locale.ROOT);
      assertThat(Highlighter.tokens(name, code).stream().map(Token::text).collect(Collectors.joining())).isEqualTo(code);
    }
  }
}
