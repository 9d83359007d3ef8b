package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.Toolkit;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.Problem;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame.Device;
import dev.snug.shared.protocol.ServerFrame.Linked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

/// Tomás loses his computer, and has a backup: Mei's house knows him again.
@Execution(CONCURRENT)
class OwnIdentityTest {

  private static final String WORDS = "amber ferry plum north";

  @TempDir Path folder;
  private Somebody mei;
  private Somebody tom;
  private Somebody later;
  private String link;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void theyMeet() throws Exception {
    mei = Somebody.starts(folder.resolve("mei"), "Mei");
    tom = Somebody.starts(folder.resolve("tom"), "Tomás");
    later = Somebody.starts(folder.resolve("later"), "Tomás");
    link = mei.hosts("Lantern House");
    tom.joins(link);
    mei.peopleHereAre(2);
  }

  @AfterEach
  void theyEnd() throws Exception {
    later.ends();
    tom.ends();
    mei.ends();
  }

  private Path backup() throws Exception {
    var file = folder.resolve("tom.snugkey");
    return tom.asks(answer -> tom.intents().backUp(file, WORDS, answer));
  }

  private static String idOf(Somebody somebody) throws Exception {
    return Somebody.onFx(() -> Objects.requireNonNull(somebody.house().youProperty().get()).id());
  }

  @Test
  void whoRestoresABackupIsTheSamePersonInTheirHouses() throws Exception {
    var file = backup();
    later.<PublicKey>asks(answer -> later.intents().restore(file, WORDS, answer));
    later.joins(link);
    later.eventually("the house knows them", () -> later.house().youProperty().get() != null);
    assertThat(idOf(later)).isEqualTo(idOf(tom));
  }

  @Test
  void theRestoredKeyIsThereAfterARestart() throws Exception {
    var file = backup();
    var key = later.<PublicKey>asks(answer -> later.intents().restore(file, WORDS, answer));
    later = later.restarts();
    assertThat(later.model().key()).isEqualTo(key).isEqualTo(tom.model().key());
  }

  @Test
  void withAnotherPassphraseOneStaysWhoOneIs() throws Exception {
    var file = backup();
    var before = later.model().key();
    assertThat(later.<PublicKey>fails(answer -> later.intents().restore(file, "something else", answer))).isEqualTo(Obstacle.WRONG_PASSPHRASE);
    assertThat(later.model().key()).isEqualTo(before);
  }

  @Test
  void whatIsNoBackupIsSaidToBeNone() throws Exception {
    var diary = Files.writeString(folder.resolve("diary"), "dear diary");
    assertThat(later.<PublicKey>fails(answer -> later.intents().restore(diary, WORDS, answer))).isEqualTo(Obstacle.NO_BACKUP);
    assertThat(later.<PublicKey>fails(answer -> later.intents().restore(folder.resolve("none"), WORDS, answer))).isEqualTo(Obstacle.FILE_UNREADABLE);
  }

  @Test
  void aBackupThatCannotBeWrittenIsSaid() throws Exception {
    assertThat(tom.<Path>fails(answer -> tom.intents().backUp(folder.resolve("none").resolve("x"), WORDS, answer))).isEqualTo(Obstacle.NO_PERMISSION);
  }

  @Test
  void whoIsCalledOtherwiseIsSeenSoByTheOthers() throws Exception {
    tom.<HouseModel>asks(answer -> tom.intents().rename(tom.house(), "Tomás Rivera", answer));
    mei.eventually("they see the new name", () -> mei.room().people().values().stream().anyMatch(each -> each.name().equals("Tomás Rivera")));
    assertThat(Somebody.onFx(() -> Objects.requireNonNull(tom.house().youProperty().get()).name())).isEqualTo("Tomás Rivera");
  }

  @Test
  void nobodyIsCalledAsSomebodyElse() throws Exception {
    assertThat(tom.<HouseModel>fails(answer -> tom.intents().rename(tom.house(), "MEI", answer))).isEqualTo(new Problem.Refused(Refusal.NAME_TAKEN));
  }

  @Test
  void onesDevicesAreListedAndTheLastOneStays() throws Exception {
    var devices = tom.<List<Device>>asks(answer -> tom.intents().devices(tom.house(), answer));
    assertThat(devices).singleElement().satisfies(it -> {
      assertThat(it.key()).isEqualTo(tom.model().key());
      assertThat(it.here()).isTrue();
    });
    assertThat(tom.<PublicKey>fails(answer -> tom.intents().revoke(tom.house(), tom.model().key(), answer)))
        .isEqualTo(new Problem.Refused(Refusal.NOT_ALLOWED));
  }

  @Test
  void aCodeForAnotherDeviceIsShownWithItsEnd() throws Exception {
    var linked = tom.<Linked>asks(answer -> tom.intents().link(tom.house(), answer));
    assertThat(linked.code()).matches("[0-9A-Z]{8}");
    assertThat(Instant.ofEpochMilli(linked.ends())).isAfter(Instant.now());
  }
}
