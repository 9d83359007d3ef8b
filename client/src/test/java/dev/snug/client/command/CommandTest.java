package dev.snug.client.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.OpenFolder;
import dev.snug.client.command.Terminal.Ran;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// What people do from the command line, over a real house.
@Execution(CONCURRENT)
class CommandTest {

  @TempDir Path folder;
  private ServerConfig config;
  private SnugServer house;
  private Terminal mei;
  private Terminal tom;

  @BeforeEach
  void theHouseOpens() throws Exception {
    config = ServerConfig.in(folder.resolve("house")).named("Lantern House").rateLimits(false);
    house = opened();
    config = config.listeningOn("127.0.0.1", house.port());
    mei = new Terminal(folder.resolve("mei"));
    tom = new Terminal(folder.resolve("tom"));
  }

  @AfterEach
  void theHouseCloses() {
    house.close();
  }

  private SnugServer opened() throws Exception {
    var server = new SnugServer(config, Clock.systemUTC(), new SecureRandom());
    server.start();
    return server;
  }

  private String link() throws Exception {
    return link(house.invite(Role.MEMBER, Duration.ofHours(1), 0), house.key());
  }

  private String link(String secret, Fingerprint key) {
    return new Invite(List.of(new Address("127.0.0.1", house.port())), secret, key, true).link();
  }

  private void bothCome() throws Exception {
    mei.runs("join", link(), "--name", "Mei").done();
    tom.runs("join", link(), "--name", "Tomás").done();
  }

  @Test
  void whoJoinsIsToldWhereTheyAre() throws Exception {
    assertThat(mei.runs("join", link(), "--name", "Mei").done().out()).isEqualToIgnoringNewLines("You are in Lantern House as Mei.");
  }

  @Test
  void whatOneSaysTheOtherReads() throws Exception {
    bothCome();
    mei.runs("say", "lobby", "你好 👋").done();
    assertThat(tom.runs("tail", "Lantern House").done().out()).containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d  Mei: 你好 👋\n");
  }

  @Test
  void whoComesAgainNeedsNoNameAndNoInviteOfTheirOwn() throws Exception {
    bothCome();
    assertThat(mei.runs("join", link()).done().out()).contains("as Mei.");
  }

  @Test
  void onlyTheLastAreReadInTheirOrder() throws Exception {
    bothCome();
    for (var i = 1; i <= 5; i++) {
      mei.runs("say", "#lobby", "line " + i).done();
    }
    var read = tom.runs("tail", "lobby", "--last", "2").done().lines();
    assertThat(read).hasSize(2);
    assertThat(read.getFirst()).endsWith("line 4");
    assertThat(read.getLast()).endsWith("line 5");
    assertThat(tom.runs("tail", "lobby", "--last", "0").done().out()).isEmpty();
  }

  @Test
  void programsGetOneObjectALine() throws Exception {
    bothCome();
    assertThat(mei.runs("say", "lobby", "a \"b\"\nc", "--json").done().out()).matches("\\{\"room\":\"lobby\",\"seq\":\\d+,\"at\":\\d+,\"id\":\"[^\"]+\"}\n");
    assertThat(tom.runs("tail", "lobby", "--json").done().out())
        .matches("\\{\"room\":\"lobby\",\"seq\":\\d+,\"at\":\\d+,\"author\":\"u\\d+\",\"name\":\"Mei\",\"text\":\"a \\\\\"b\\\\\"\\\\u000ac\",\"files\":\\[]}\n");
  }

  @Test
  void whatWouldMoveATerminalIsTakenOut() {
    var line = new Line("lobby", 1, Instant.EPOCH, "u1", "Mei", "a\u001b[2Jb\u202e\nc", List.of("d\r.txt"));
    assertThat(line.written(ZoneOffset.UTC)).isEqualTo("1970-01-01 00:00  Mei: a [2Jb \n    c\n    d .txt");
  }

  @Test
  void whatWasSaidIsFound() throws Exception {
    bothCome();
    mei.runs("say", "lobby", "梯子在我这儿").done();
    tom.runs("say", "lobby", "The ladder is back").done();
    assertThat(tom.runs("search", "梯子").done().lines()).singleElement().asString().endsWith("Mei: 梯子在我这儿");
    assertThat(tom.runs("search", "from:me ladd*", "--room", "lobby").done().lines()).singleElement().asString().endsWith("The ladder is back");
  }

  @Test
  void moreIsFoundThanOneAnswerHolds() throws Exception {
    bothCome();
    try (var visit = visit(mei)) {
      for (var i = 1; i <= 60; i++) {
        say(visit, "kettle " + i);
      }
    }
    assertThat(tom.runs("search", "kettle", "--last", "55").done().lines()).hasSize(55).first().asString().endsWith("kettle 60");
  }

  @Test
  void whatIsNotFoundIsSaidSo() throws Exception {
    bothCome();
    assertThat(tom.runs("search", "unicorn")).isEqualTo(new Ran(1, "", "Nothing found for “unicorn”" + System.lineSeparator()));
  }

  @Test
  @Timeout(90)
  void whoFollowsHearsEachOnceThroughARestartOfTheHouse() throws Exception {
    bothCome();
    mei.runs("say", "lobby", "before").done();
    var pipe = new PipedWriter();
    try (var lines = new BufferedReader(new PipedReader(pipe, 1 << 16))) {
      var following = Thread.ofVirtual().start(() -> SnugCommand.run(
          tom.folder(), Locale.ENGLISH, new PrintWriter(pipe, true), new PrintWriter(new StringWriter()), "tail", "lobby", "--last", "1", "--follow"));
      assertThat(lines.readLine()).endsWith("Mei: before");
      mei.runs("say", "lobby", "one").done();
      assertThat(lines.readLine()).endsWith("Mei: one");
      house.close();
      house = opened();
      mei.runs("say", "lobby", "two").done();
      mei.runs("say", "lobby", "three").done();
      assertThat(lines.readLine()).endsWith("Mei: two");
      assertThat(lines.readLine()).endsWith("Mei: three");
      following.interrupt();
      following.join(Duration.ofSeconds(20));
      assertThat(following.isAlive()).isFalse();
    }
  }

  @Test
  void whoFollowsEndsWhenNobodyReadsAnyMore() throws Exception {
    bothCome();
    mei.runs("say", "lobby", "before").done();
    var pipe = new PipedWriter();
    new PipedReader(pipe).close();
    var code = SnugCommand.run(
        tom.folder(), Locale.ENGLISH, new PrintWriter(pipe, true), new PrintWriter(new StringWriter()), "tail", "lobby", "--follow");
    assertThat(code).isZero();
  }

  @Test
  void aHouseWhosePortIsTakenIsNotHosted() throws Exception {
    bothCome();
    var ran = mei.runs("host", "--name", "Attic", "--port", String.valueOf(house.port()));
    assertThat(ran).isEqualTo(new Ran(1, "", "Another program uses the port Snug needs. Close it, then try again." + System.lineSeparator()));
  }

  @Test
  void manyProgramsAtOnceAndTheAppDoNotHurtEachOther() throws Exception {
    bothCome();
    var said = IntStream.rangeClosed(1, 6).mapToObj(i -> "all at once " + i).toList();
    try (var app = OpenFolder.take(mei.folder(), new SecureRandom())) {
      assertThat(said.parallelStream().map(text -> mei.runs("say", "lobby", text).code())).containsOnly(0);
      assertThat(app.store().houses()).hasSize(1);
    }
    var read = tom.runs("tail", "lobby").done().lines().stream().map(each -> each.substring(each.indexOf(": ") + 2)).toList();
    assertThat(read).containsExactlyInAnyOrderElementsOf(said);
  }

  @Test
  void aRoomThatIsNotThereIsSaidSo() throws Exception {
    bothCome();
    var said = mei.runs("say", "attic", "hello");
    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).contains("There is no room called “attic” that you are in. There are: Lantern House");
  }

  @Test
  void aHouseThatDoesNotAnswerEndsWithThree() throws Exception {
    bothCome();
    var link = link();
    house.close();
    assertThat(mei.runs("say", "lobby", "hello").code()).isEqualTo(3);
    assertThat(mei.runs("tail", "lobby").code()).isEqualTo(3);
    assertThat(mei.runs("join", link, "--name", "Mei").code()).isEqualTo(3);
  }

  @Test
  void anInviteThatDoesNotOpenTheHouseEndsWithOne() {
    var ran = mei.runs("join", link(Invite.newSecret(new SecureRandom()), house.key()), "--name", "Mei");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEqualToIgnoringNewLines("This invite does not open the room. Ask the host for a new one.");
  }

  @Test
  void anotherKeyThanTheInviteNamesEndsWithOneAndNothingIsKept() throws Exception {
    var ran = mei.runs("join", link(Invite.newSecret(new SecureRandom()), Fingerprint.ofBytes(new byte[] {7})), "--name", "Mei");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("Another key answers");
    assertThat(mei.runs("say", "lobby", "hello").err()).startsWith("You are in no house yet.");
  }

  @Test
  void whatIsCalledWronglyEndsWithTwo() throws Exception {
    bothCome();
    assertThat(mei.runs("say", "lobby").code()).isEqualTo(2);
    assertThat(mei.runs("say", "lobby", " ").code()).isEqualTo(2);
    assertThat(mei.runs("tail", "lobby", "--last", "-1").code()).isEqualTo(2);
    assertThat(mei.runs("search", "a".repeat(201)).code()).isEqualTo(2);
    assertThat(mei.runs("join", "hello").code()).isEqualTo(2);
    assertThat(new Terminal(folder.resolve("new")).runs("join", link()).err()).startsWith("Say what people should call you");
    assertThat(mei.runs("host", "--port", "70000", "--name", "x").code()).isEqualTo(2);
  }

  @Test
  void whoseSystemIsChineseReadsChinese() {
    assertThat(mei.runs(Locale.CHINA, "say", "lobby", "hello").err()).startsWith("你还没进过任何小屋。");
    assertThat(mei.runs(Locale.CHINA, "join", link(Invite.newSecret(new SecureRandom()), house.key()), "--name", "梅").err())
        .isEqualToIgnoringNewLines("这份邀请打不开这个房间。请向房主要一份新的。");
  }

  @Test
  void ofSeveralHousesOneIsNamed() throws Exception {
    bothCome();
    var other = new SnugServer(ServerConfig.in(folder.resolve("other")).named("Studio nine"), Clock.systemUTC(), new SecureRandom());
    other.start();
    try (other) {
      var invite = new Invite(List.of(new Address("127.0.0.1", other.port())), other.invite(Role.MEMBER, Duration.ofHours(1), 0), other.key(), true);
      mei.runs("join", invite.link()).done();
      assertThat(mei.runs("say", "lobby", "hello").code()).isEqualTo(2);
      mei.runs("say", "lobby", "hello there", "--house", "studio nine").done();
      assertThat(tom.runs("search", "hello").code()).isEqualTo(1);
      assertThat(mei.runs("say", "lobby", "hello", "--house", "Nowhere").err()).contains("Lantern House, Studio nine");
    }
  }

  private static Visit visit(Terminal who) throws Exception {
    var words = new Words(Locale.ENGLISH);
    var random = new SecureRandom();
    var data = new Folder(who.folder(), words, random);
    return Visit.at(data.door(data.houses().getFirst()), words, Clock.systemUTC(), random);
  }

  private static void say(Visit visit, String text) throws Exception {
    var id = visit.newId();
    visit.ask(new ClientFrame.Post(id, "lobby", new Body.Said(text)), frame ->
        frame instanceof ServerFrame.Delivered(var _, var entry) && entry.id().equals(id)
            ? Optional.of(entry) : Optional.empty());
  }
}
