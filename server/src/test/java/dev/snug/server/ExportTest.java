package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.LinkPreview;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.Voice;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A house in a zip, and a house of a zip.
class ExportTest {

  private static final ClientFrame.From START = new ClientFrame.From.After(0);
  private static final String PERSON =
      "{\"type\":\"people-found\",\"id\":\"p\",\"people\":[{\"id\":\"u1\",\"name\":\"Mei\",\"role\":\"member\"}],\"more\":false}\n";
  private static final String LOBBY =
      "{\"type\":\"room\",\"room\":{\"room\":\"lobby\",\"kind\":\"public\",\"name\":\"L\",\"top\":1,\"read\":0,\"memberCount\":1,\"in\":false}}\n";
  private static final String JOINED =
      "{\"type\":\"entry\",\"room\":\"lobby\",\"seq\":1,\"at\":1,\"author\":\"u1\",\"id\":\"a\",\"body\":{\"kind\":\"joined\",\"name\":\"Mei\",\"role\":\"member\"}}\n";

  @TempDir
  private Path folder;

  private record Said(int code, String out, String err) {}

  @Test
  void aHouseThatWasExportedIsTheSameElsewhere() throws Exception {
    var identity = Identity.create(TestHouse.RANDOM);
    var zip = folder.resolve("house.zip");
    var elsewhere = folder.resolve("elsewhere");
    var content = "a file".getBytes(StandardCharsets.UTF_8);
    var picture = "the picture of a page".getBytes(StandardCharsets.UTF_8);
    var hash = MessageDigest.getInstance("SHA-256").digest(content);
    var hex = HexFormat.of().formatHex(hash);
    try (var house = TestHouse.byInvitation()) {
      var tomas = house.owner("Tomás");
      var mei = house.invited("梅", identity, house.invite());
      var den = tomas.makes(RoomKind.PRIVATE, "Höhle", mei).room();
      tomas.follows(den);
      mei.follows(den);
      try (var visitor = FileVisitor.of(house, mei)) {
        visitor.has(content);
        visitor.has(picture);
      }
      var seq = mei.does(den, new Body.Said("tea?")).seq();
      tomas.does(den, new Body.Reacted(seq, "👍", true));
      mei.does(den, new Body.Edited(seq, "coffee?", Set.of()));
      tomas.does(den, new Body.Said("in the thread", null, seq, Set.of(mei.id()), List.of()));
      tomas.does(den, new Body.Pinned(seq, true));
      var gone = tomas.does(den, new Body.Said("deleted")).seq();
      tomas.does(den, new Body.Deleted(gone));
      var poll = tomas.does("lobby", new Body.Poll("When?", List.of("six", "seven"), false)).seq();
      mei.does("lobby", new Body.Voted(poll, Set.of(1)));
      mei.does(den, new Body.Said("", null, null, Set.of(), List.of(file(hash))));
      var linked = mei.does(den, new Body.Said("https://example.org")).seq();
      var shown = new Attachment(FileVisitor.name(picture), "preview.png", "image/png", picture.length);
      mei.does(den, new Body.Previewed(linked, List.of(new LinkPreview("https://example.org", "Example", "", "", shown))));
      var page = mei.pages(den, START, 100);
      var lobby = mei.pages("lobby", START, 100);
      var facts = mei.follows(den).facts();

      assertThat(says(house.data, "export", zip.toString()).code()).isZero();
      assertThat(says(elsewhere, "import", zip.toString())).extracting(Said::code, Said::err).containsExactly(0, "");
      assertThat(says(elsewhere, "check")).extracting(Said::code, Said::err).containsExactly(0, "");
      assertThat(elsewhere.resolve("files").resolve(hex.substring(0, 2)).resolve(hex)).hasBinaryContent(content);
      try (var again = TestHouse.in(elsewhere, config -> config.tls(false))) {
        var same = again.again(identity);
        assertThat(same.welcome.you().name()).isEqualTo("梅");
        assertThat(same.welcome.epoch()).isNotEqualTo(mei.welcome.epoch());
        var following = same.follows(den);
        assertThat(following.facts()).isEqualTo(facts);
        assertThat(following.members()).extracting(Person::name).containsExactlyInAnyOrder("Tomás", "梅");
        var there = same.pages(den, START, 100);
        assertThat(there.entries()).isEqualTo(page.entries());
        assertThat(there.now()).isEqualTo(page.now());
        var lobbyThere = same.pages("lobby", START, 100);
        assertThat(lobbyThere.entries()).startsWith(lobby.entries().toArray(new Entry[0]));
        assertThat(lobbyThere.now()).isEqualTo(lobby.now());
        try (var visitor = FileVisitor.of(again, same)) {
          assertThat(visitor.fetches(FileVisitor.name(content)).body()).isEqualTo(content);
          assertThat(visitor.fetches(FileVisitor.name(picture)).body()).isEqualTo(picture);
        }
        assertThat(same.finds(null, "coffee")).containsExactly("coffee?");
      }
    }
  }

  @Test
  void oneRoomIsExportedWithWhatItShowsAndNothingElse() throws Exception {
    var zip = folder.resolve("room.zip");
    try (var house = TestHouse.open()) {
      var mei = house.member("Mei");
      var den = mei.makes(RoomKind.PUBLIC, "Den").room();
      mei.follows(den);
      mei.does(den, new Body.Said("in the den"));
      mei.does("lobby", new Body.Said("in the lobby"));
      Files.createDirectories(house.data.resolve("files/ab"));
      Files.writeString(house.data.resolve("files/ab/" + "ab".repeat(32)), "nobody shows it");

      assertThat(says(house.data, "export", "--room", den, zip.toString()).code()).isZero();
      assertThat(says(house.data, "export", "--room", den, zip.toString()).code()).isEqualTo(2);
      assertThat(says(house.data, "export", "--room", "nowhere", zip + "2").code()).isEqualTo(1);
      try (var read = new ZipFile(zip.toFile())) {
        assertThat(read.stream().map(ZipEntry::getName))
            .containsExactly("export.json", "people.jsonl", "rooms.jsonl", "rooms/" + den + ".jsonl");
        assertThat(new String(read.getInputStream(read.getEntry("rooms/" + den + ".jsonl")).readAllBytes(), StandardCharsets.UTF_8))
            .contains("in the den").doesNotContain("in the lobby");
      }
    }
  }

  @Test
  void whatIsNoPartOfAnExportIsLeftOutAndToldWhereverItWouldLie() throws Exception {
    var zip = zip(Map.of("../../evil", "x", "/etc/evil", "x", "files/../../evil", "x", "files/ab/" + "cd".repeat(32), "x"));
    var elsewhere = folder.resolve("a/b/elsewhere");

    var said = says(elsewhere, "import", zip.toString());

    assertThat(said.code()).isZero();
    assertThat(said.err().lines()).hasSize(4);
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.toString().contains("evil"))).isEmpty();
    }
  }

  @Test
  void whatIsNotAsAnExportHasItIsRefusedAndLeavesNoHouse() throws Exception {
    var bomb = " ".repeat(1_100_000) + "\n";
    for (var wrong : List.<Map<String, String>>of(
        Map.of("rooms/lobby.jsonl", JOINED.replace("\"seq\":1", "\"seq\":2")),
        Map.of("rooms/lobby.jsonl", JOINED + JOINED),
        Map.of("rooms/lobby.jsonl", JOINED.replace("\"lobby\"", "\"other\"")),
        Map.of("rooms/lobby.jsonl", "not json\n"),
        Map.of("rooms/lobby.jsonl", bomb),
        Map.of("people.jsonl", PERSON + PERSON),
        Map.of("people.jsonl", PERSON.replace("\"u1\"", "\"house\"")),
        Map.of("files/ab/" + "ab".repeat(32), "not that content"))) {
      var elsewhere = folder.resolve("elsewhere");

      var said = says(elsewhere, "import", zip(wrong).toString());

      assertThat(said.code()).as(wrong.keySet().toString()).isEqualTo(2);
      assertThat(said.err()).isNotBlank();
      assertThat(elsewhere.resolve("house.db")).doesNotExist();
      assertThat(elsewhere.resolve("imported")).doesNotExist();
    }
    var none = folder.resolve("none.zip");
    Files.writeString(none, "no zip");
    assertThat(says(folder.resolve("elsewhere"), "import", none.toString()).code()).isEqualTo(2);
  }

  @Test
  void moreThanMayComeOutOfAZipEndsTheImport() throws Exception {
    var zip = zip(Map.of());

    assertThat(says(folder.resolve("elsewhere"), "import", "--most", "0", zip.toString()).code()).isEqualTo(2);
    assertThat(says(folder.resolve("elsewhere"), "import", "--most", "1", zip.toString()).code()).isZero();
    assertThat(says(folder.resolve("elsewhere"), "import", zip.toString()).code()).isEqualTo(2);
  }

  /// A small export, with some parts in the place of its own or besides.
  private Path zip(Map<String, String> parts) throws IOException {
    var all = new LinkedHashMap<>(Map.of("people.jsonl", PERSON, "rooms.jsonl", LOBBY, "rooms/lobby.jsonl", JOINED));
    all.putAll(parts);
    var file = Files.createTempFile(folder, "export", ".zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static Attachment file(byte[] hash) {
    return new Attachment(Base64.getUrlEncoder().withoutPadding().encodeToString(hash), "a.wav", "audio/wav", 6)
        .spoken(new Voice(1_000, List.of(0, 255)));
  }

  private static Said says(Path data, String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var arguments = new ArrayList<>(Arrays.asList(words));
    arguments.addAll(List.of("--data", data.toString()));
    var code =
        new CommandLine(new ServerMain()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }
}
