package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.server.file.FileLimits;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// How files come, in one piece or in several.
class UploadsTest {

  private static final byte[] CAKE = FilesTest.bytes(200_000);

  @Test
  void anUploadIsGoneOnWithWhereItStopped() {
    try (var house = TestHouse.byInvitation(); var visitor = FileVisitor.of(house, house.owner("Mei"))) {
      var upload = visitor.announces(CAKE).headers().firstValue("Location").orElseThrow();

      var first = visitor.goesOn(upload, 0, Arrays.copyOf(CAKE, 70_000));
      assertThat(first.statusCode()).isEqualTo(204);
      assertThat(first.headers().firstValue("Upload-Offset")).contains("70000");
      var looked = visitor.asks("HEAD", upload, null);
      assertThat(looked.headers().firstValue("Upload-Offset")).contains("70000");
      assertThat(looked.headers().firstValue("Upload-Length")).contains("200000");
      assertThat(looked.headers().firstValue("Upload-Complete")).contains("?0");
      var second = visitor.goesOn(upload, 70_000, Arrays.copyOfRange(CAKE, 70_000, CAKE.length));

      assertThat(second.statusCode()).isEqualTo(201);
      assertThat(second.headers().firstValue("Upload-Complete")).contains("?1");
      assertThat(visitor.fetches(FileVisitor.stored(second).file()).body()).isEqualTo(CAKE);
      assertThat(visitor.asks("HEAD", upload, null).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void announcingTheSameAgainFindsTheSameUploadAlsoAfterARestart() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        var upload = visitor.announces(CAKE).headers().firstValue("Location").orElseThrow();
        visitor.goesOn(upload, 0, Arrays.copyOf(CAKE, 70_000));
      }

      house.restarts();

      try (var visitor = FileVisitor.of(house, mei)) {
        var again = visitor.announces(CAKE);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Upload-Offset")).contains("70000");
        var upload = again.headers().firstValue("Location").orElseThrow();
        var rest = visitor.goesOn(upload, 70_000, Arrays.copyOfRange(CAKE, 70_000, CAKE.length));
        assertThat(FileVisitor.stored(rest).file()).isEqualTo(FileVisitor.name(CAKE));
      }
    }
  }

  @Test
  void whoGoesOnAtAnotherPlaceIsToldTheRightOneAndNothingIsWritten() {
    try (var house = TestHouse.byInvitation(); var visitor = FileVisitor.of(house, house.owner("Mei"))) {
      var upload = visitor.announces(CAKE).headers().firstValue("Location").orElseThrow();
      visitor.goesOn(upload, 0, Arrays.copyOf(CAKE, 10));

      var wrong = visitor.goesOn(upload, 11, Arrays.copyOfRange(CAKE, 11, 20));

      assertThat(FileVisitor.code(wrong)).isEqualTo("409 wrong-content");
      assertThat(wrong.headers().firstValue("Upload-Offset")).contains("10");
      assertThat(visitor.goesOn(upload, 10, Arrays.copyOfRange(CAKE, 10, CAKE.length)).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void anotherContentThanAnnouncedIsRefusedAndLeavesNothing() {
    try (var house = TestHouse.byInvitation(); var visitor = FileVisitor.of(house, house.owner("Mei"))) {
      var upload = visitor.announces(FileVisitor.hash("other".getBytes(StandardCharsets.UTF_8)), CAKE.length)
          .headers().firstValue("Location").orElseThrow();

      assertThat(FileVisitor.code(visitor.goesOn(upload, 0, CAKE))).isEqualTo("422 wrong-content");
      assertThat(FilesTest.contents(house)).isEmpty();
      assertThat(visitor.asks("HEAD", upload, null).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void moreThanAnnouncedIsRefused() {
    try (var house = TestHouse.byInvitation(); var visitor = FileVisitor.of(house, house.owner("Mei"))) {
      var upload = visitor.announces(FileVisitor.hash(CAKE), 100).headers().firstValue("Location").orElseThrow();

      assertThat(FileVisitor.code(visitor.goesOn(upload, 0, CAKE))).isEqualTo("409 wrong-content");
    }
  }

  @Test
  void theLongestFileIsAHundredMegabytes() {
    try (var house = TestHouse.byInvitation(); var visitor = FileVisitor.of(house, house.owner("Mei"))) {
      var hash = FileVisitor.hash(CAKE);

      assertThat(visitor.announces(hash, Limits.FILE_BYTES).statusCode()).isEqualTo(201);
      assertThat(FileVisitor.code(visitor.announces(FileVisitor.hash(new byte[1]), Limits.FILE_BYTES + 1)))
          .isEqualTo("413 too-long");
    }
  }

  @Test
  void anUploadThatDoesNotSayWhatItIsGoingToBeIsRefused() {
    try (var house = TestHouse.byInvitation(); var visitor = FileVisitor.of(house, house.owner("Mei"))) {
      assertThat(FileVisitor.code(visitor.brings(new byte[0], "Upload-Complete", "?0", "Upload-Length", "7")))
          .isEqualTo("400 malformed");
      assertThat(FileVisitor.code(visitor.brings(new byte[0], "Upload-Complete", "?0"))).isEqualTo("411 malformed");
      assertThat(FileVisitor.code(visitor.brings(CAKE, "Repr-Digest", "sha-256=:"
          + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"))).isEqualTo("422 wrong-content");
      assertThat(FileVisitor.code(visitor.asks("GET", "/files", null))).isEqualTo("405 unknown-type");
    }
  }

  @Test
  void whoWaitsToBeToldSoSendsThen() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var client = new RawClient(house.port())) {
        client.sends(
            ("POST /files HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 3\r\n"
                    + "Authorization: Bearer " + mei.welcome.token() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(client.head()).startsWith("HTTP/1.1 100");
        client.sends("tea".getBytes(StandardCharsets.US_ASCII));
        assertThat(client.head()).startsWith("HTTP/1.1 201");
      }
      try (var client = new RawClient(house.port())) {
        client.sends(
            ("POST /files HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 100000001\r\n"
                    + "Authorization: Bearer " + mei.welcome.token() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        assertThat(client.head()).startsWith("HTTP/1.1 413");
      }
    }
  }

  @Test
  void whoLosesTheLineWithTheLastByteFindsTheFileThere() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        var upload = visitor.announces(CAKE).headers().firstValue("Location").orElseThrow();
        var head = " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 200000\r\nAuthorization: Bearer "
            + mei.welcome.token() + "\r\n";
        try (var announced = new RawClient(house.port()); var plain = new RawClient(house.port())) {
          announced.sends(("PATCH " + upload + head + "Upload-Offset: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
          announced.sends(CAKE);
          plain.sends(("POST /files" + head + "\r\n").getBytes(StandardCharsets.US_ASCII));
          plain.sends(FilesTest.bytes(200_000));
        }

        Eventually.holds(() -> visitor.announces(CAKE).statusCode() == 200);
        assertThat(visitor.fetches(FileVisitor.name(CAKE)).body()).isEqualTo(CAKE);
        Eventually.holds(() -> FilesTest.contents(house).size() == house.stored("file").size());
      }
    }
  }

  @Test
  void anEmptyFileIsAFile() {
    try (var house = TestHouse.byInvitation(); var visitor = FileVisitor.of(house, house.owner("Mei"))) {
      var file = visitor.has(new byte[0]);

      assertThat(file.bytes()).isZero();
      assertThat(visitor.fetches(file.file()).body()).isEmpty();
    }
  }

  @Test
  void nobodyHasMoreThanTheirShareOrLearnsWhatOthersHave() {
    var limits = FileLimits.standard().quotas(250_000, 10_000_000);
    try (var house = TestHouse.byInvitation(config -> config.files(limits))) {
      var mei = house.owner("Mei");
      var tom = house.member("Tom");
      try (var visitor = FileVisitor.of(house, mei); var other = FileVisitor.of(house, tom)) {
        var file = visitor.has(CAKE).file();
        var entry = mei.does("lobby", FilesTest.with(file, "cake", CAKE.length));

        assertThat(FileVisitor.code(visitor.brings(FilesTest.bytes(50_001)))).isEqualTo("507 quota-full");
        assertThat(visitor.brings(FilesTest.bytes(50_000)).statusCode()).isEqualTo(201);
        assertThat(FileVisitor.code(visitor.announces(FilesTest.bytes(1)))).isEqualTo("507 quota-full");
        assertThat(other.brings(FilesTest.bytes(249_999)).statusCode()).isEqualTo(201);
        // Who deletes has room again.
        mei.does("lobby", new Body.Deleted(entry.seq()));
        assertThat(visitor.brings(FilesTest.bytes(100_000)).statusCode()).isEqualTo(201);
      }
    }
  }

  @Test
  void theHouseHoldsNoMoreThanItWasTold() {
    var limits = FileLimits.standard().quotas(10_000_000, 250_000);
    try (var house = TestHouse.byInvitation(config -> config.files(limits))) {
      var mei = house.owner("Mei");
      var tom = house.member("Tom");
      try (var visitor = FileVisitor.of(house, mei); var other = FileVisitor.of(house, tom)) {
        visitor.has(CAKE);

        assertThat(FileVisitor.code(other.brings(FilesTest.bytes(50_001)))).isEqualTo("507 quota-full");
        // What is announced counts as if it were there.
        assertThat(other.announces(FilesTest.bytes(30_000)).statusCode()).isEqualTo(201);
        assertThat(FileVisitor.code(visitor.brings(FilesTest.bytes(20_001)))).isEqualTo("507 quota-full");
      }
    }
  }

  @Test
  void onADiskThatIsAlmostFullFilesAreRefusedAndTextGoesOn() {
    var limits = FileLimits.standard().keepingFree(Long.MAX_VALUE);
    try (var house = TestHouse.byInvitation(config -> config.files(limits))) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        assertThat(FileVisitor.code(visitor.brings(CAKE))).isEqualTo("507 storage-full");
        assertThat(FileVisitor.code(visitor.announces(CAKE))).isEqualTo("507 storage-full");
        mei.says("still here");
        mei.hears("still here");
      }
    }
  }

  @Test
  void somebodyHasFiveUploadsUnderWayAndNoMore() {
    try (var house = TestHouse.byInvitation(); var visitor = FileVisitor.of(house, house.owner("Mei"))) {
      for (int i = 1; i <= 5; i++) {
        assertThat(visitor.announces(FilesTest.bytes(i)).statusCode()).isEqualTo(201);
      }
      assertThat(FileVisitor.code(visitor.announces(FilesTest.bytes(6)))).isEqualTo("429 too-many");
      var given = visitor.announces(FilesTest.bytes(5)).headers().firstValue("Location").orElseThrow();
      assertThat(visitor.asks("DELETE", given, null).statusCode()).isEqualTo(204);
      assertThat(visitor.announces(FilesTest.bytes(6)).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void whatIsNotCompletedInADayOrPostedInHoursIsGone() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        visitor.announces(FilesTest.bytes(9));
        visitor.goesOn("/files/uploads/" + FileVisitor.name(FilesTest.bytes(9)), 0, new byte[] {1});
        var file = visitor.has(CAKE).file();
        house.passes(Duration.ofHours(5));
        assertThat(visitor.fetches(file).statusCode()).isEqualTo(200);

        house.passes(Duration.ofHours(20));

        house.restarts();
        Eventually.holds(() -> FilesTest.contents(house).isEmpty());
        assertThat(house.stored("file")).isEmpty();
      }
    }
  }

  @Test
  void whatIsGoingToBePostedStaysUntilThen() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei)) {
        var said = FilesTest.with(visitor.has(CAKE).file(), "cake", CAKE.length);
        mei.sends(new ClientFrame.Schedule("p", "lobby", house.now() + Duration.ofDays(2).toMillis(), said));
        mei.next(ServerFrame.Planned.class);

        house.isDownFor(Duration.ofDays(3));

        var back = house.deviceOf(mei);
        Eventually.holds(() -> back.pages(new ClientFrame.From.After(0), 300).entries().stream()
            .anyMatch(entry -> entry.body().equals(said)));
        try (var again = FileVisitor.of(house, mei)) {
          assertThat(again.fetches(FileVisitor.name(CAKE)).body()).isEqualTo(CAKE);
        }
      }
    }
  }

  @Test
  void whatTheHouseHasNeedNotComeAgainFromWhoeverSeesIt() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      var tom = house.member("Tom");
      try (var visitor = FileVisitor.of(house, mei); var other = FileVisitor.of(house, tom)) {
        var file = visitor.has(CAKE);
        // Whoever does not see it learns nothing of it.
        assertThat(other.announces(CAKE).statusCode()).isEqualTo(201);
        mei.does("lobby", FilesTest.with(file.file(), "cake", CAKE.length));

        var again = other.announces(CAKE);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(FileVisitor.stored(again)).isEqualTo(file);
      }
    }
  }

  @Test
  void whoDripsIsCutAndTheOthersGoOn() throws IOException {
    var limits = FileLimits.standard().patient(Duration.ofMillis(600), 50_000_000);
    try (var house = TestHouse.byInvitation(config -> config.files(limits))) {
      var mei = house.owner("Mei");
      try (var visitor = FileVisitor.of(house, mei); var dripping = new RawClient(house.port())) {
        dripping.sends(
            ("POST /files HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000000\r\nAuthorization: Bearer "
                    + mei.welcome.token() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        Thread.startVirtualThread(() -> {
          while (dripping.sends(new byte[] {1})) {
            Thread.yield();
          }
        });

        assertThat(dripping.isClosed()).isTrue();
        assertThat(visitor.has(CAKE).bytes()).isEqualTo(CAKE.length);
      }
    }
  }

  @Test
  void whoStopsSendingOrReadingIsCut() {
    var limits = FileLimits.standard().patient(Duration.ofMillis(600), 0);
    try (var house = TestHouse.byInvitation(config -> config.files(limits))) {
      var mei = house.owner("Mei");
      var token = mei.welcome.token();
      try (var visitor = FileVisitor.of(house, mei); var deaf = new RawClient(house.port())) {
        var file = visitor.has(FilesTest.bytes(30_000_000)).file();
        var head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n";
        deaf.sends(("GET /files/" + file + head + "\r\n").getBytes(StandardCharsets.US_ASCII));
        // The second of these is cut when the one that does not read has been for twice as long.
        for (int i = 0; i < 2; i++) {
          try (var stopped = new RawClient(house.port())) {
            stopped.sends(
                ("POST /files" + head + "Content-Length: 100\r\n\r\nabc").getBytes(StandardCharsets.US_ASCII));
            assertThat(stopped.isClosed()).isTrue();
          }
        }

        assertThat(deaf.everything()).hasSizeLessThan(30_000_000);
        Eventually.holds(() -> FilesTest.contents(house).size() == 1);
      }
    }
  }

  @Test
  void aBanEndsAnUploadThatIsUnderWay() {
    try (var house = TestHouse.byInvitation()) {
      var mei = house.owner("Mei");
      var tom = house.member("Tom");
      try (var sending = new RawClient(house.port())) {
        sending.sends(
            ("POST /files HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000000\r\nAuthorization: Bearer "
                    + tom.welcome.token() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        Thread.startVirtualThread(() -> {
          // A byte at a time, or it might have arrived before anybody asks again.
          while (sending.sends(new byte[1])) {
            Thread.yield();
          }
        });
        Eventually.holds(() -> !FilesTest.contents(house).isEmpty());

        mei.does("lobby", new Body.Banned(tom.id(), null));

        assertThat(sending.isClosed()).isTrue();
        Eventually.holds(() -> FilesTest.contents(house).isEmpty());
      }
    }
  }
}
