package dev.snug.client.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.shared.identity.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;

@Execution(CONCURRENT)
class IdentityFileTest {

  private static final String WORDS = "amber ferry plum north";

  @TempDir Path folder;
  private final SecureRandom random = new SecureRandom();
  private Path own;
  private Path backup;
  private Identity before;
  private Identity mei;
  private IdentityFile file;

  @BeforeEach
  void backUp() throws IOException {
    own = folder.resolve("identity");
    backup = folder.resolve("mei.snugkey");
    before = Identity.keptIn(own, random);
    mei = Identity.create(random);
    file = new IdentityFile(own, Clock.fixed(Instant.parse("2026-03-14T12:00:00Z"), ZoneOffset.UTC), random);
    file.backUp(mei, backup, new Passphrase(WORDS));
  }

  @Test
  void theOneBeforeIsKeptAside() throws Exception {
    assertThat(file.restore(backup, new Passphrase(WORDS)).publicKey()).isEqualTo(mei.publicKey());
    assertThat(Identity.keptIn(own, random).publicKey()).isEqualTo(mei.publicKey());
    assertThat(Identity.keptIn(folder.resolve("identity.before-20260314-120000"), random).publicKey()).isEqualTo(before.publicKey());
  }

  @Test
  void withAnotherPassphraseEverythingIsAsBefore() throws Exception {
    assertThatThrownBy(() -> file.restore(backup, new Passphrase("something else"))).isInstanceOf(CannotOpenBackup.class);
    assertThat(Identity.keptIn(own, random).publicKey()).isEqualTo(before.publicKey());
    assertThat(folder.resolve("identity.before-20260314-120000")).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileWithoutEndIsNotReadToItsEnd() {
    assertThatThrownBy(() -> file.restore(Path.of("/dev/zero"), new Passphrase(WORDS))).isInstanceOf(CannotOpenBackup.class);
  }

  @Test
  void aBackupThatIsNotThereIsSaidToBe() {
    assertThatThrownBy(() -> file.restore(folder.resolve("none"), new Passphrase(WORDS))).isInstanceOf(IOException.class);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobodyElseCanReadThem() throws Exception {
    file.restore(backup, new Passphrase(WORDS));
    for (var name : new String[] {"identity", "mei.snugkey", "identity.before-20260314-120000"}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)))).as(name).isEqualTo("rw-------");
    }
  }
}
