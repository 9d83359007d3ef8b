package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.RoomKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who brings and fetches what.
class FilesTest {

  private static final byte[] TEA = "A picture of tea".getBytes(StandardCharsets.UTF_8);

  @Test
  void whatIsPostedIsFetchedByWhoeverIsInTheRoomByteForByte() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      var tom = house.member("Tom");
      var content = bytes(3_000_000);
      try (var bringing = FileVisitor.of(house, mei); var fetching = FileVisitor.of(house, tom)) {
        var brought = bringing.brings(content);
        assertThat(brought.statusCode()).isEqualTo(201);
        var file = FileVisitor.stored(brought);
        assertThat(file.file()).isEqualTo(FileVisitor.name(content));
        mei.does("lobby", with(file.file(), "tea.bin", content.length));

        var fetched = fetching.fetches(file.file());

        assertThat(fetched.statusCode()).isEqualTo(200);
        assertThat(fetched.body()).isEqualTo(content);
      }
    }
  }

  @Test
  void severalAreBroughtAndFetchedOnOneConnectionUnderTls() {
    try (var house = TestHouse.with(config -> config)) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        for (int i = 1; i < 30; i++) {
          var content = bytes(i * 7_001);
          var file = visitor.has(content);
          mei.does("lobby", with(file.file(), "tea" + i, content.length));
          assertThat(visitor.fetches(file.file()).body()).isEqualTo(content);
        }
      }
    }
  }

  @Test
  void nobodyFetchesWhatStandsInARoomTheyAreNotIn() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      var tom = house.member("Tom");
      try (var bringing = FileVisitor.of(house, mei); var fetching = FileVisitor.of(house, tom)) {
        var room = mei.makes(RoomKind.PUBLIC, "Kitchen").room();
        mei.follows(room);
        var file = bringing.has(TEA).file();
        mei.does(room, with(file, "tea", TEA.length));

        assertThat(FileVisitor.code(fetching.fetches(file))).isEqualTo("404 not-found");
        tom.follows(room);
        assertThat(fetching.fetches(file).body()).isEqualTo(TEA);
        tom.does(room, new Body.Left());
        assertThat(FileVisitor.code(fetching.fetches(file))).isEqualTo("404 not-found");
      }
    }
  }

  @Test
  void withoutATokenThatIsGoodNothingIsAnswered() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var bringing = FileVisitor.of(house, mei); var nobody = new FileVisitor(house, null);
          var stranger = new FileVisitor(house, "Z3V4-kgN99qlFyM6aorC7FpbiO7Joy4XZFdL-XwUD_0")) {
        var file = bringing.has(TEA).file();
        mei.does("lobby", with(file, "tea", TEA.length));

        for (var each : List.of(nobody, stranger)) {
          assertThat(FileVisitor.code(each.fetches(file))).isEqualTo("401 bad-token");
          assertThat(FileVisitor.code(each.brings(TEA))).isEqualTo("401 bad-token");
        }
      }
    }
  }

  @Test
  void whoIsBannedFetchesAndBringsNothing() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      var tom = house.member("Tom");
      try (var bringing = FileVisitor.of(house, mei); var banned = FileVisitor.of(house, tom)) {
        var file = bringing.has(TEA).file();
        mei.does("lobby", with(file, "tea", TEA.length));
        assertThat(banned.fetches(file).statusCode()).isEqualTo(200);

        mei.does("lobby", new Body.Banned(tom.id(), null));

        assertThat(FileVisitor.code(banned.fetches(file))).isEqualTo("403 banned");
        assertThat(FileVisitor.code(banned.brings(TEA))).isEqualTo("403 banned");
      }
    }
  }

  @Test
  void nobodyPostsAFileThatIsNotThereOrThatTheyCannotSee() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      var tom = house.member("Tom");
      try (var bringing = FileVisitor.of(house, mei)) {
        assertThat(mei.cannot("lobby", with(FileVisitor.name(TEA), "tea", TEA.length)))
            .isEqualTo(Refusal.NO_SUCH_FILE);
        var file = bringing.has(TEA).file();

        assertThat(tom.cannot("lobby", with(file, "tea", TEA.length))).isEqualTo(Refusal.NO_SUCH_FILE);
        mei.does("lobby", with(file, "tea", TEA.length));
        tom.does("lobby", with(file, "mine", TEA.length));
      }
    }
  }

  @Test
  void howLongAFileIsTheHouseSaysAndNotItsAuthor() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var bringing = FileVisitor.of(house, mei)) {
        var file = bringing.has(TEA).file();
        var lie = new Attachment(file, "tea.png", "image/png", 7, 4_000, 3_000);

        var entry = mei.does("lobby", new Body.Said("", null, null, Set.of(), List.of(lie)));

        assertThat(((Body.Said) entry.body()).attachments())
            .containsExactly(new Attachment(file, "tea.png", "image/png", TEA.length));
      }
    }
  }

  @Test
  void aDeletedMessageTakesItsFileWithItUnlessAnotherHoldsIt() throws IOException {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        var file = visitor.has(TEA).file();
        var first = mei.does("lobby", with(file, "tea", TEA.length));
        var second = mei.does("lobby", with(file, "tea again", TEA.length));

        mei.does("lobby", new Body.Deleted(first.seq()));
        assertThat(visitor.fetches(file).body()).isEqualTo(TEA);
        mei.does("lobby", new Body.Deleted(second.seq()));
        assertThat(FileVisitor.code(visitor.fetches(file))).isEqualTo("404 not-found");

        Eventually.holds(() -> contents(house).isEmpty());
        assertThat(house.stored("file")).isEmpty();
        // And the same can come again.
        mei.does("lobby", with(visitor.has(TEA).file(), "tea", TEA.length));
        assertThat(visitor.fetches(file).body()).isEqualTo(TEA);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 206, 0, 4", "bytes=4-, 206, 4, 16", "bytes=-5, 206, 11, 16", "bytes=10-900, 206, 10, 16",
    "bytes=-900, 206, 0, 16", "'bytes=1-2,4-5', 200, 0, 16", "lines=1-2, 200, 0, 16", "bytes=5-3, 200, 0, 16",
    "bytes=-, 200, 0, 16", "bytes=15-15, 206, 15, 16"
  })
  void partsAreFetched(String range, int status, int from, int to) {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        var fetched = visitor.fetches(visitor.has(TEA).file(), "Range", range);

        assertThat(fetched.statusCode()).isEqualTo(status);
        assertThat(fetched.body()).isEqualTo(Arrays.copyOfRange(TEA, from, to));
        if (status == 206) {
          assertThat(fetched.headers().firstValue("Content-Range")).contains("bytes " + from + "-" + (to - 1) + "/16");
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"bytes=16-", "bytes=-0", "bytes=16-20"})
  void aPartThatIsNotThereIsRefused(String range) {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        var fetched = visitor.fetches(visitor.has(TEA).file(), "Range", range);

        assertThat(fetched.statusCode()).isEqualTo(416);
        assertThat(fetched.headers().firstValue("Content-Range")).contains("bytes */16");
      }
    }
  }

  @Test
  void aBrowserIsToldToDoNothingWithWhatItGets() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        var page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var file = visitor.has(page).file();
        mei.does("lobby", with(file, "a \"page\"\\ 茶.html", page.length));

        var headers = visitor.fetches(file).headers();

        assertThat(headers.firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(headers.firstValue("Content-Disposition"))
            .contains("attachment; filename=\"a _page__ _.html\"; filename*=UTF-8''a%20%22page%22%5C%20%E8%8C%B6.html");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(headers.map().keySet()).noneMatch(name -> name.toLowerCase().startsWith("access-control"));
      }
    }
  }

  @Test
  void aWebPageIsRefusedEvenWithAGoodToken() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        var file = visitor.has(TEA).file();
        mei.does("lobby", with(file, "tea", TEA.length));
        assertThat(visitor.fetches(file, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
      }
    }
  }

  @Test
  void requestsFollowEachOtherOnOneConnection() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei); var client = new RawClient(house.port())) {
        var file = visitor.has(TEA).file();
        var request =
            "GET /files/" + file + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + mei.welcome.token()
                + "\r\n";
        // Two before the first is answered, one behind them, and the last says that it is.
        client.sends((request + "\r\n" + request + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.sends((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

        assertThat(new String(client.everything(), StandardCharsets.US_ASCII).split("A picture of tea", -1)).hasSize(4);
      }
    }
  }

  @Test
  void whoIsRefusedInTheMiddleOfSendingHearsWhy() {
    try (var house = TestHouse.byInvitation(); var nobody = new FileVisitor(house, "x")) {
      assertThat(FileVisitor.code(nobody.brings(bytes(900_000)))).isEqualTo("401 bad-token");
    }
  }

  @Test
  void whatIsStoredIsItsOwnersOnly() throws IOException {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        visitor.has(TEA);
        try (var files = Files.walk(house.data.resolve("files"))) {
          for (var each : files.toList()) {
            assertThat(Files.getPosixFilePermissions(each)).as(each.toString())
                .hasSize(Files.isDirectory(each) ? 3 : 2);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /files/../house.db", "GET, /files/..%2fhouse.db", "GET, /files/%2e%2e/house-key.pem", "GET, /files/",
    "GET, /files/uploads/../../lock", "GET, /files/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/",
    "PATCH, /files/uploads/..%2f..%2flock"
  })
  void noPathLeadsOutOfTheFiles(String method, String path) {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var client = new RawClient(house.port())) {
        client.sends(
            (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + mei.welcome.token()
                    + "\r\nContent-Length: 0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(client.head()).startsWith("HTTP/1.1 40");
      }
    }
  }

  static Body.Said with(String file, String name, long bytes) {
    return new Body.Said(
        "", null, null, Set.of(), List.of(new Attachment(file, name, "application/octet-stream", bytes)));
  }

  static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /// All content that lies in the house.
  static List<Path> contents(TestHouse house) {
    try (var files = Files.walk(house.data.resolve("files"))) {
      return new ArrayList<>(files.filter(Files::isRegularFile).toList());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
