package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// A house of what Slack or Mattermost exported.
class ForeignImportTest {

  private static final ClientFrame.From START = new ClientFrame.From.After(0);
  private static final String USERS =
      """
      [{"id":"U1","name":"mei","real_name":"Mei Lin","profile":{"display_name":"梅","real_name":"Mei Lin","blocks":[[[[[[[[1.5]]]]]]]]}},
       {"id":"U2","name":"tomas","profile":{"display_name":"","real_name":"Tomás"}},
       {"id":"U3","name":"tomas2","profile":{"display_name":"Tomás"}}]""";
  private static final String CHANNELS =
      """
      [{"id":"C1","name":"general","created":1500000000,"creator":"U1","is_general":true,"members":["U1","U2"],"topic":{"value":"All of us"}},
       {"id":"C2","name":"tea","created":1500000000,"creator":"U2","is_archived":true,"members":["U2"]}]""";
  private static final String VERSION = "{\"type\":\"version\",\"version\":1}\n";
  private static final String TEAM =
      VERSION
          + """
          {"type":"team","team":{"name":"home","display_name":"Home"}}
          {"type":"channel","channel":{"team":"home","name":"town-square","display_name":"Town Square","type":"O","header":"Hello"}}
          {"type":"channel","channel":{"team":"home","name":"den","display_name":"Den","type":"P"}}
          {"type":"user","user":{"username":"mei","nickname":"梅","teams":[{"name":"home","channels":[{"name":"town-square"},{"name":"den"}]}]}}
          {"type":"user","user":{"username":"tomas","first_name":"Tomás","last_name":"","teams":[{"name":"home","channels":[{"name":"town-square"}]}]}}
          """;

  @TempDir
  private Path folder;

  private record Said(int code, String out, String err) {}

  @Test
  void anExportOfSlackBecomesAHouse() throws IOException {
    var zip = zip(Map.of("general/2017-07-14.json",
        """
        [{"type":"message","user":"U2","text":"answer &amp; more","ts":"1500000100.000300","thread_ts":"1500000100.000100"},
         {"type":"message","user":"U1","text":"*tea*, <@U2>? See <https://a.example/?x=1&amp;y=_2_|this> in <#C2|tea> `*code*` :tada:","ts":"1500000100.000100","thread_ts":"1500000100.000100",
          "reactions":[{"name":"thumbsup","users":["U1","U2","U9"],"count":3},{"name":"house_special","users":["U1"],"count":1}]},
         {"type":"message","subtype":"channel_join","user":"U2","text":"<@U2> has joined","ts":"1500000099.000100"},
         {"type":"message","subtype":"bot_message","bot_id":"B1","username":"Builder","text":"built","ts":"1500000200.000100","files":[{"name":"log.txt","permalink":"https://files.example/log"}]},
         {"type":"message","subtype":"channel_topic","user":"U2","text":"set","ts":"1500000300.000100"}]""",
        "tea/2017-07-15.json", "[{\"type\":\"message\",\"user\":\"U2\",\"text\":\"green\",\"ts\":\"1500100000.000100\"}]"));

    var said = says("import", zip.toString());

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).contains("comings and goings: 1", "entries of another kind: 1", "files (their links stay in the text): 1",
        "reactions whose emoji or person is not known: 2");
    assertThat(says("check").err()).isEmpty();
    try (var house = TestHouse.in(home(), config -> config.tls(false))) {
      var owner = house.owner("Amara");
      assertThat(owner.follows("lobby").members()).extracting(Person::name).containsExactlyInAnyOrder("梅", "Tomás", "Tomás 2", "Builder", "Amara");
      assertThat(owner.follows("lobby").facts().topic()).isEqualTo("All of us");
      var page = owner.pages("lobby", START, 100);
      var tea = said(page.entries(), "**tea**, @Tomás? See [this](https://a.example/?x=1&y=_2_) in #tea `*code*` 🎉");
      assertThat(tea.at()).isEqualTo(1_500_000_100_000L);
      assertThat(((Body.Said) tea.body()).mentions()).containsExactly("u2");
      assertThat(((Body.Said) said(page.entries(), "answer & more").body()).thread()).isEqualTo(tea.seq());
      assertThat(said(page.entries(), "built\n[log.txt](https://files.example/log)").author()).isNotEqualTo("u1");
      assertThat(page.entries().stream().filter(entry -> entry.body() instanceof Body.Reacted)).hasSize(2);
      var room = owner.browses("tea").getFirst();
      assertThat(room.archived()).isTrue();
      assertThat(owner.finds(null, "green")).isEmpty();
      assertThat(owner.finds(null, "tea")).isNotEmpty();
    }
  }

  @Test
  void whoWasInSlackGetsTheirNameBackFromTheOwner() throws IOException {
    says("import", zip(Map.of()).toString());
    try (var house = TestHouse.in(home(), config -> config.tls(false))) {
      var owner = house.owner("Amara");
      var key = Identity.create(TestHouse.RANDOM);

      owner.does("lobby", new Body.KeyGiven("u1", key.publicKey()));

      assertThat(house.again(key).welcome.you().name()).isEqualTo("梅");
    }
  }

  @Test
  void privateRoomsGroupsAndTalksOfTwoAreKeptToThoseWhoWereInThem() throws IOException {
    var zip = zip(Map.of(
        "groups.json", "[{\"id\":\"G1\",\"name\":\"secret\",\"members\":[\"U1\",\"U2\"]}]",
        "mpims.json", "[{\"id\":\"G2\",\"name\":\"mpdm-a--b--c-1\",\"members\":[\"U1\",\"U2\",\"U3\"]}]",
        "dms.json", "[{\"id\":\"D1\",\"members\":[\"U1\",\"U2\"]},{\"id\":\"D2\",\"members\":[\"U1\",\"U1\"]},{\"id\":\"D3\",\"members\":[\"U1\",\"U8\"]}]",
        "D1/2017-07-14.json", "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"between us\",\"ts\":\"1500000100.000100\"}]"));

    var said = says("import", zip.toString());

    assertThat(said.err()).contains("talks with oneself, or with somebody who is not in the list of people: 2");
    try (var house = TestHouse.in(home(), config -> config.tls(false))) {
      var owner = house.owner("Amara");
      var key = Identity.create(TestHouse.RANDOM);
      owner.does("lobby", new Body.KeyGiven("u2", key.publicKey()));
      var tomas = house.again(key);
      assertThat(owner.finds(null, "between")).isEmpty();
      assertThat(tomas.welcome.rooms()).extracting(RoomSummary::kind)
          .containsExactlyInAnyOrder(RoomKind.PUBLIC, RoomKind.PUBLIC, RoomKind.PRIVATE, RoomKind.GROUP, RoomKind.DIRECT);
      assertThat(tomas.finds(null, "between")).containsExactly("between us");
    }
  }

  @Test
  void anExportOfMattermostBecomesAHouse() throws IOException {
    var file = folder.resolve("export.jsonl");
    Files.writeString(file, TEAM
        + """
        {"type":"post","post":{"team":"home","channel":"town-square","user":"tomas","message":"later","create_at":1500000200000}}
        {"type":"post","post":{"team":"home","channel":"town-square","user":"mei","message":"**tea**, @tomas? me@mei.example :coffee:","create_at":1500000100000,"is_pinned":true,"reactions":[{"user":"tomas","emoji_name":"+1","create_at":1500000150000}],"replies":[{"user":"tomas","message":"yes","create_at":1500000160000}],"attachments":[{"path":"data/a.png"}]}}
        {"type":"post","post":{"team":"home","channel":"den","user":"mei","message":"alone","create_at":1500000100000}}
        {"type":"post","post":{"team":"home","channel":"gone","user":"mei","message":"lost","create_at":1500000100000}}
        {"type":"direct_channel","direct_channel":{"members":["mei","tomas"]}}
        {"type":"direct_post","direct_post":{"channel_members":["tomas","mei"],"user":"mei","message":"between us","create_at":1500000100000}}
        {"type":"emoji","emoji":{"name":"x"}}
        """);

    var said = says("import", file.toString());

    assertThat(said.code()).as(said.err()).isZero();
    assertThat(said.err()).contains("files: 1", "messages in channels that are not in the file: 1", "lines of another kind: 1");
    assertThat(says("check").err()).isEmpty();
    try (var house = TestHouse.in(home(), config -> config.tls(false))) {
      var owner = house.owner("Amara");
      var following = owner.follows("lobby");
      assertThat(following.facts().name()).isEqualTo("Town Square");
      assertThat(following.facts().pins()).hasSize(1);
      var page = owner.pages("lobby", START, 100);
      var tea = said(page.entries(), "**tea**, @Tomás? me@mei.example ☕");
      assertThat(((Body.Said) tea.body()).mentions()).containsExactly("u2");
      assertThat(((Body.Said) said(page.entries(), "yes").body()).thread()).isEqualTo(tea.seq());
      assertThat(said(page.entries(), "later").seq()).isGreaterThan(tea.seq());
      assertThat(owner.finds(null, "between")).isEmpty();
      assertThat(owner.finds(null, "alone")).isEmpty();
    }
  }

  @Test
  void theSameInAZipIsSeenToBeOfMattermost() throws IOException {
    var file = folder.resolve("bulk.zip");
    write(file, Map.of("import.jsonl", TEAM, "data/../../evil", "x"));

    assertThat(says("import", file.toString()).code()).isZero();
    assertThat(says("user", "list").out()).isEqualTo("u1\tmember\t梅\nu2\tmember\tTomás\n");
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(each -> each.toString().contains("evil"))).isEmpty();
    }
  }

  @Test
  void aTextThatIsLongerThanAMessageBecomesSeveralAndWhatCannotBeShownIsLeftOut() throws IOException {
    var zip = zip(Map.of("general/2017-07-14.json",
        "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"" + "好".repeat(Limits.TEXT_LENGTH) + "end\",\"ts\":\"1500000100.000100\"},"
            + "{\"type\":\"message\",\"user\":\"U1\",\"text\":\"a\\u0000b\\ud800c\",\"ts\":\"1500000101.000100\"},"
            + "{\"type\":\"message\",\"user\":\"U1\",\"text\":\" \",\"ts\":\"1500000102.000100\"}]"));

    assertThat(says("import", zip.toString()).err()).contains("messages without a text: 1");
    assertThat(says("check").err()).isEmpty();
    try (var house = TestHouse.in(home(), config -> config.tls(false))) {
      var entries = house.owner("Amara").pages("lobby", START, 100).entries();
      said(entries, "好".repeat(Limits.TEXT_LENGTH));
      said(entries, "end");
      said(entries, "abc");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '§', value = {
      "*bold* _it_ ~gone~ § **bold** _it_ ~~gone~~", "2*3*4 a*b § 2*3*4 a*b", "<!here> <!channel|@channel> § @here @channel",
      "<!subteam^S1|@cooks> <!date^1392734382^{date}|18 Feb> § @cooks 18 Feb", "<https://a.example> &lt;b&gt; § https://a.example <b>",
      "<@U9|old> <@U8> § @old @U8", "```*a* <https://x.example|x>``` § ```*a* https://x.example```", ":smile: :nothing_like_it: :rocket: 12:30:45 § 😄 :nothing_like_it: 🚀 12:30:45",
      "<mailto:a@b.example|a@b.example> § [a@b.example](mailto:a@b.example)"
  })
  void itsMarkupBecomesMarkdown(String slack, String markdown) throws IOException {
    says("import", zip(Map.of("general/2017-07-14.json",
        "[{\"type\":\"message\",\"user\":\"U1\",\"text\":\"" + slack + "\",\"ts\":\"1500000100.000100\"}]")).toString());
    try (var house = TestHouse.in(home(), config -> config.tls(false))) {
      said(house.owner("Amara").pages("lobby", START, 100).entries(), markdown);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{}", "not json", "[{\"id\":\"U1\"}"})
  void whatIsNotAsSlackWritesItIsRefusedAndLeavesNoHouse(String users) throws IOException {
    var said = says("import", zip(Map.of("users.json", users)).toString());

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("users.json cannot be read");
    assertThat(home().resolve("house.db")).doesNotExist();
    assertThat(home().resolve("imported")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"type\":\"version\",\"version\":2}", "{\"type\":\"team\"}", "{\"type\":\"version\",\"version\":1}\nno json"})
  void whatIsNotAsMattermostWritesItIsRefusedAndLeavesNoHouse(String lines) throws IOException {
    var file = folder.resolve("export.jsonl");
    Files.writeString(file, lines);

    assertThat(says("import", file.toString()).code()).isEqualTo(2);
    assertThat(home().resolve("house.db")).doesNotExist();
    assertThat(home().resolve("imported")).doesNotExist();
  }

  @Test
  void moreThanMayComeOutEndsItAndWhoSaysAnotherProgramIsToldSo() throws IOException {
    var zip = zip(Map.of("general/2017-07-14.json", "[]" + " ".repeat(1_000)));

    assertThat(says("import", "--most", "0", zip.toString()).err()).contains("More comes out");
    assertThat(says("import", "--from", "mattermost", zip.toString()).err()).contains("no .jsonl");
    assertThat(says("import", "--from", "snug", zip.toString()).err()).contains("no export of Snug");
    assertThat(says("import", "--from", "slack", zip.toString()).code()).isZero();
  }

  private static Entry said(List<Entry> entries, String text) {
    return entries.stream().filter(entry -> entry.body() instanceof Body.Said said && said.text().equals(text)).findFirst()
        .orElseThrow(() -> new AssertionError(text + " is not in " + entries));
  }

  private Path home() {
    return folder.resolve("home");
  }

  /// A small export of Slack, with some parts in the place of its own or besides.
  private Path zip(Map<String, String> parts) throws IOException {
    var all = new LinkedHashMap<>(Map.of("users.json", USERS, "channels.json", CHANNELS));
    all.putAll(parts);
    var file = folder.resolve("slack.zip");
    write(file, all);
    return file;
  }

  private static void write(Path file, Map<String, String> parts) throws IOException {
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private Said says(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var arguments = new ArrayList<>(Arrays.asList(words));
    arguments.addAll(List.of("--data", home().toString()));
    var code =
        new CommandLine(new ServerMain()).setCaseInsensitiveEnumValuesAllowed(true).setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err)).execute(arguments.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }
}
