package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.Toolkit;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.server.ServerConfig;
import dev.snug.server.SnugServer;
import dev.snug.server.transport.HouseKey;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.room.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// A house that answers with another key than the one that is known, over real sockets.
@Execution(CONCURRENT)
class KeyChangeTest {

  @TempDir Path folder;
  private SnugServer house;
  private Somebody tom;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void tomIsInTheHouse() throws Exception {
    house = opened(0);
    tom = Somebody.starts(folder.resolve("tom"), "Tomás");
    tom.joins(invite());
    tom.says("before");
    tom.seesExactly("before");
  }

  @AfterEach
  void end() throws Exception {
    tom.ends();
    house.close(CloseCode.CLOSED);
  }

  @Test
  void anotherKeyIsAHardStopThatShowsIt() throws Exception {
    getsAnotherKey();
    assertThat(tom.line()).isEqualTo(new Line.KeyChanged(house.key()));
  }

  @Test
  void nothingIsSentToAnotherKey() throws Exception {
    getsAnotherKey();
    tom.says("for the house alone");
    tom.triesNow();
    tom.seesTheLine(Line.KeyChanged.class);
    tom.seesWaiting("for the house alone");
    var mei = Somebody.starts(folder.resolve("mei"), "Mei");
    try {
      mei.joins(invite());
      mei.seesExactly("before");
    } finally {
      mei.ends();
    }
  }

  @Test
  void whoeverTrustsTheNewKeyGoesOnWhereTheyWere() throws Exception {
    var before = tom.house();
    getsAnotherKey();
    tom.says("written meanwhile");
    tom.seesWaiting("written meanwhile");
    trusts(house.key());
    tom.seesExactly("before", "written meanwhile");
    assertThat(tom.house().key()).isEqualTo(house.key());
    assertThat(tom.house()).isNotEqualTo(before);
    assertThat(tom.housesInTheRail()).isOne();
  }

  @Test
  void theNewKeyIsTrustedAfterARestartToo() throws Exception {
    getsAnotherKey();
    trusts(house.key());
    tom.seesTheLine(Line.Open.class);
    tom = tom.restarts();
    tom.seesTheLine(Line.Open.class);
    tom.seesExactly("before");
  }

  @Test
  void whatIsTrustedMustAnswer() throws Exception {
    getsAnotherKey();
    trusts(Fingerprint.ofBytes(new byte[] {1, 2, 3}));
    tom.seesTheLine(Line.KeyChanged.class);
    assertThat(tom.line()).isEqualTo(new Line.KeyChanged(house.key()));
  }

  @Test
  void aKeyThatTheOldOneSignedIsFollowedWithoutAQuestion() throws Exception {
    var asked = new ArrayList<Line>();
    var before = tom.house();
    tom.does(() -> before.lineProperty().subscribe(line -> {
      if (line instanceof Line.KeyChanged) {
        asked.add(line);
      }
    }));
    getsASuccessor();
    tom.triesNow();
    tom.says("after");
    tom.seesExactly("before", "after");
    assertThat(tom.house().key()).isEqualTo(house.key());
    assertThat(asked).isEmpty();
  }

  @Test
  void oldInvitesLeadToTheSuccessor() throws Exception {
    var old = invite();
    getsASuccessor();
    var mei = Somebody.starts(folder.resolve("mei"), "Mei");
    try {
      mei.joins(old);
      mei.seesExactly("before");
      assertThat(mei.house().key()).isEqualTo(house.key());
    } finally {
      mei.ends();
    }
  }

  private void getsASuccessor() throws Exception {
    var before = house.key();
    var port = house.port();
    house.close(CloseCode.CLOSED);
    tom.seesTheHouseClosed();
    HouseKey.renewed(folder.resolve("house"), Set.of("localhost"), Instant.now(), new SecureRandom());
    house = opened(port);
    assertThat(house.key()).isNotEqualTo(before);
  }

  private String invite() throws Exception {
    var secret = house.invite(Role.MEMBER, Duration.ZERO, 0);
    return new Invite(List.of(new Address("127.0.0.1", house.port())), secret, house.key(), true).link();
  }

  private void trusts(Fingerprint key) throws Exception {
    tom.<HouseModel>asks(answer -> tom.intents().trust(tom.house(), key, answer));
  }

  private void getsAnotherKey() throws Exception {
    var port = house.port();
    house.close(CloseCode.CLOSED);
    tom.seesTheHouseClosed();
    Files.delete(folder.resolve("house").resolve("house-key.pem"));
    house = opened(port);
    tom.triesNow();
    tom.seesTheLine(Line.KeyChanged.class);
  }

  private SnugServer opened(int port) throws Exception {
    var server = new SnugServer(
        ServerConfig.in(folder.resolve("house")).listeningOn("127.0.0.1", port), Clock.systemUTC(), new SecureRandom());
    server.start();
    return server;
  }
}
