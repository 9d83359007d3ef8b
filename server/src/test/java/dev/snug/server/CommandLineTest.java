package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.server.admin.AdminSocket;
import dev.snug.server.admin.Answer;
import dev.snug.server.admin.Wish;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.identity.Succession;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What one does with a house at its machine.
class CommandLineTest {

  @TempDir
  private Path folder;

  private final TestHouse house = TestHouse.byInvitation();
  private final Guest tomas = house.owner("Tomás");

  private record Said(int code, String out, String err) {}

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void anInviteIsMadeWhileTheServerRunsAndOpensTheHouse() throws Exception {
    var said = says("invite", "--role", "moderator", "--uses", "1");

    var invite = Invite.parse(said.out().strip());
    assertThat(said.code()).isZero();
    assertThat(invite.addresses()).singleElement().asString().contains(String.valueOf(house.port()));
    assertThat(house.invited("梅", Identity.create(TestHouse.RANDOM), invite.secret()).welcome.you().role())
        .isEqualTo(Role.MODERATOR);
    assertThat(says("invite", "--json").out()).startsWith("{\"ok\":true,\"link\":\"snug://");
    assertThat(says("invite", "--role", "owner").code()).isEqualTo(1);
  }

  @Test
  void peopleAreListedWithTheirRolesInAnyScriptWhetherAServerRunsOrNot() {
    house.member("梅 \"Mei\"");

    assertThat(says("user", "list").out()).isEqualTo("u1\towner\tTomás\nu2\tmember\t梅 \"Mei\"\n");
    house.server().close();
    var lines = says("user", "list", "--json").out().lines().toList();
    assertThat(lines.get(1)).startsWith("{\"id\":\"u2\",\"name\":\"梅 \\\"Mei\\\"\",\"role\":\"member\",\"key\":\"").endsWith("\"banned\":false}");
  }

  @Test
  void aRoleIsGivenInTheOwnersNameAndEverybodyHearsIt() {
    var mei = house.member("Mei");

    assertThat(says("user", "role", "mei", "moderator")).isEqualTo(new Said(0, "", ""));
    assertThat(mei.hearsThat(entry -> entry.body() instanceof Body.RoleGiven).author()).isEqualTo(tomas.id());
    assertThat(says("user", "list").out()).contains("u2\tmoderator\tMei");
    assertThat(says("user", "role", "Mei", "moderator").err()).isEqualTo("It is so already.\n");
    assertThat(says("user", "role", "Nobody", "moderator").code()).isEqualTo(1);
  }

  @Test
  void whoIsBannedIsTurnedOutAndMayComeBackOnceThatIsTakenBack() {
    var identity = Identity.create(TestHouse.RANDOM);
    var mei = house.invited("Mei", identity, house.invite());

    assertThat(says("user", "ban", "u2", "--days", "1").code()).isZero();
    assertThat(mei.isClosedWith()).isEqualTo(CloseCode.BANNED.code());
    assertThat(says("user", "list").out()).contains("Mei\tbanned");
    assertThat(says("user", "ban", "Tomás").code()).isEqualTo(1);
    assertThat(says("user", "unban", "Mei").code()).isZero();
    assertThat(house.again(identity).welcome.you().name()).isEqualTo("Mei");
  }

  @Test
  void withoutAServerTheSameIsDoneByOpeningTheHouseForAMoment() {
    house.member("Mei");
    house.isDownFor(Duration.ZERO, () -> {
      assertThat(says("user", "role", "Mei", "moderator")).isEqualTo(new Said(0, "", ""));
      assertThat(says("invite").code()).isEqualTo(2);
    });

    assertThat(says("user", "list").out()).contains("u2\tmoderator\tMei");
  }

  @Test
  void aBackupOfARunningHouseBecomesAHouseWithTheSameMessagesAndAnotherEpoch() throws Exception {
    var den = tomas.makes(RoomKind.PUBLIC, "Den").room();
    tomas.follows(den);
    tomas.does(den, new Body.Said("before the backup"));
    Files.createDirectories(house.data.resolve("files/ab"));
    Files.writeString(house.data.resolve("files/ab/abcd"), "a file");
    Files.createDirectories(house.data.resolve("files/partial"));
    Files.writeString(house.data.resolve("files/partial/x"), "half a file");
    var backup = folder.resolve("backup");
    var restored = folder.resolve("restored");

    assertThat(says("backup", backup.toString()).code()).isZero();
    tomas.does(den, new Body.Said("after the backup"));
    assertThat(says("backup", backup.toString()).code()).isEqualTo(2);
    assertThat(saysAt(restored, "restore", backup.toString()).code()).isZero();
    assertThat(saysAt(restored, "restore", backup.toString()).code()).isEqualTo(2);
    assertThat(saysAt(restored, "check").code()).isZero();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup.resolve("house.db")))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restored.resolve("files")))).isEqualTo("rwx------");
    assertThat(restored.resolve("files/ab/abcd")).hasContent("a file");
    assertThat(restored.resolve("files/partial")).doesNotExist();
    assertThat(restored.resolve("house-key.pem")).hasSameBinaryContentAs(house.data.resolve("house-key.pem"));
    try (var again = TestHouse.in(restored, config -> config.tls(false))) {
      var amara = again.member("Amara");
      amara.follows(den);
      assertThat(amara.welcome.epoch()).isNotEqualTo(tomas.welcome.epoch());
      assertThat(amara.finds(null, "backup")).containsExactly("before the backup");
      assertThat(amara.pages(den, new ClientFrame.From.After(0), 100).entries()).extracting(Entry::seq)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, amara.follows(den).top()).boxed().toList());
    }
  }

  @Test
  void aHouseInWhichMuchHappenedIsInOrder() {
    var mei = house.member("Mei");
    var seq = tomas.does("lobby", new Body.Said("tea?")).seq();
    var gone = tomas.does("lobby", new Body.Said("deleted")).seq();
    mei.does("lobby", new Body.Reacted(seq, "👍", true));
    mei.does("lobby", new Body.Said("in the thread", null, seq, Set.of(), List.of()));
    tomas.does("lobby", new Body.Edited(seq, "coffee?", Set.of()));
    tomas.does("lobby", new Body.Pinned(gone, true));
    mei.finds(null, "coffee");
    tomas.does("lobby", new Body.Deleted(gone));
    tomas.does("lobby", new Body.TopicSet("Tea"));

    var said = says("check", "--json");

    assertThat(said.out()).startsWith("{\"ok\":true,\"rooms\":1,\"entries\":").endsWith("\"problems\":[]}\n");
    assertThat(said.code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "DELETE FROM fresh WHERE seq = 2",
      "UPDATE message_state SET state = replace(state, 'coffee', 'cocoa')",
      "DELETE FROM member WHERE person = 'u2'",
      "UPDATE room SET facts = replace(facts, 'Tea', 'Milk')",
      "UPDATE found SET text = 'something else' WHERE seq = 3",
      "DELETE FROM found WHERE seq = 3",
      "INSERT INTO message_state (room, seq, state) VALUES ('lobby', 1, '{\"closed\":true}')"
  })
  void whatIsNotAsTheEntriesSayIsFound(String wrong) throws SQLException {
    house.member("Mei");
    var seq = tomas.does("lobby", new Body.Said("tea?")).seq();
    tomas.does("lobby", new Body.Edited(seq, "coffee?", Set.of()));
    tomas.does("lobby", new Body.TopicSet("Tea"));
    assertThat(seq).isEqualTo(3);
    assertThat(tomas.finds(null, "coffee")).hasSize(1);
    assertThat(says("check").code()).isZero();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + house.data.resolve("house.db"));
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(wrong)).isPositive();
    }

    var said = says("check");

    assertThat(said.code()).isEqualTo(1);
    assertThat(said.err()).isNotBlank();
  }

  @Test
  void aHookIsMadeListedWithoutItsSecretsAndTakenAway() {
    var speaker = says("hook", "add", "--name", "构建").out().lines().toList();
    var json = says("hook", "add", "--name", "Bot", "--url", "http://127.0.0.1:9/x", "--command", "/deploy", "--allow-private", "--json").out();

    assertThat(speaker).hasSize(2);
    assertThat(speaker.get(1)).startsWith("post\thttp://127.0.0.1:" + house.port() + "/hooks/");
    assertThat(json).startsWith("{\"ok\":true,\"id\":\"u3\",\"post\":\"http://").contains("\"secret\":\"");
    assertThat(says("hook", "list").out()).isEqualTo("u2\tlobby\t构建\t\t\nu3\tlobby\tBot\t/deploy\thttp://127.0.0.1:9/x\n");
    assertThat(says("hook", "list", "--json").out()).contains("\"command\":\"/deploy\"").doesNotContain("secret", "token");
    assertThat(says("hook", "remove", "u2")).isEqualTo(new Said(0, "", ""));
    assertThat(says("hook", "remove", "u2").code()).isEqualTo(1);
    assertThat(says("hook", "remove", "Bot").code()).isEqualTo(2);
    house.server().close();
    assertThat(says("hook", "list").out().lines()).hasSize(1);
    assertThat(says("hook", "add", "--name", "Late").code()).isEqualTo(2);
    assertThat(says("hook", "remove", "u3").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "--url ftp://example.com", "--url https://user:word@example.com/", "--url https:///x", "--url http://example.com/",
      "--url https://127.0.0.1/", "--url https://[::1]/", "--url https://localhost/", "--url https://10.0.0.1/",
      "--url https://nobody.invalid/", "--url https://example.com/#x", "--command /x",
      "--url http://127.0.0.1/ --allow-private --command x", "--url http://127.0.0.1/ --allow-private --command /a/b"
  })
  void whatCannotBeTheAddressOfAHookIsSaidAtOnce(String options) {
    var words = new ArrayList<>(List.of("hook", "add", "--name", "Bot"));
    words.addAll(List.of(options.split(" ")));

    var said = says(words.toArray(String[]::new));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).isNotBlank();
    assertThat(says("hook", "list").out()).isEmpty();
  }

  @Test
  void onlyTheOwnerOfTheFolderReachesTheServerAndWhatIsNoWishIsAnswered() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(AdminSocket.in(house.data)))).isEqualTo("rw-------");
    for (var line : List.of("open sesame\n", "invite\tMEMBER\n", "ban\tu1\tx\n", "a".repeat(10_000))) {
      try (var socket = SocketChannel.open(UnixDomainSocketAddress.of(AdminSocket.in(house.data)))) {
        socket.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        var answer = ByteBuffer.allocate(1_000);
        assertThat(socket.read(answer)).isPositive();
        assertThat(new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8)).startsWith("not\t");
      }
    }
    assertThat(AdminSocket.ask(house.data, new Wish.Give("u99", Role.MEMBER))).isInstanceOf(Answer.Not.class);
    house.server().close();
    assertThat(AdminSocket.in(house.data)).doesNotExist();
  }

  @Test
  void whatIsCalledWronglyEndsWithTwoAndSaysWhy() {
    assertThat(saysAt(folder.resolve("nowhere"), "check"))
        .isEqualTo(new Said(2, "", "There is no house in " + folder.resolve("nowhere") + ".\n"));
    assertThat(says("user").code()).isEqualTo(2);
    assertThat(says("user", "role", "Tomás", "king").code()).isEqualTo(2);
    assertThat(says("invite", "--days", "-1").code()).isEqualTo(2);
    assertThat(saysAt(folder.resolve("other"), "restore", folder.toString()).code()).isEqualTo(2);
    for (var command : List.of("invite", "user", "hook", "backup", "restore", "check")) {
      assertThat(says(command, "--help").out()).contains("--data");
    }
  }

  @Test
  void theKeyOfAHouseIsNotRenewedWhileItsServerRuns() {
    var said = says("renew-key");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("stop it first");
  }

  @Test
  void aRenewedKeyIsSignedByTheOneBefore() throws Exception {
    var data = folder.resolve("another");
    var before = keyOf(data);
    var said = saysAt(data, "renew-key", "--json");
    assertThat(said.code()).isZero();
    var now = keyOf(data);
    assertThat(now).isNotEqualTo(before);
    assertThat(said.out()).contains(now.text());
    var extension = ASN1OctetString.getInstance(certificate(data).getExtensionValue(Succession.OID)).getOctets();
    assertThat(Succession.of(ASN1OctetString.getInstance(extension).getOctets()).leads(before, now)).isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("house-key.pem")))).isEqualTo("rw-------");
  }

  private static Fingerprint keyOf(Path data) throws Exception {
    try (var opened = TestHouse.in(data, config -> config)) {
      assertThat(opened.data).isDirectory();
    }
    return Fingerprint.ofBytes(certificate(data).getPublicKey().getEncoded());
  }

  private static X509Certificate certificate(Path data) throws Exception {
    try (var pem = Files.newInputStream(data.resolve("house-key.pem"))) {
      var text = new String(pem.readAllBytes(), StandardCharsets.US_ASCII);
      var part = text.substring(text.indexOf("-----BEGIN CERTIFICATE"));
      return (X509Certificate) CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(part.getBytes(StandardCharsets.US_ASCII)));
    }
  }

  private Said says(String... words) {
    return saysAt(house.data, words);
  }

  private static Said saysAt(Path data, String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var arguments = new ArrayList<>(List.of(words));
    arguments.addAll(List.of("--data", data.toString()));
    var code =
        new CommandLine(new ServerMain()).setCaseInsensitiveEnumValuesAllowed(true).setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err)).execute(arguments.toArray(String[]::new));
    return new Said(code, out.toString(), err.toString());
  }
}
