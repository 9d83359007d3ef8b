package dev.snug.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {

  private static final Fingerprint HOUSE = Fingerprint.ofBytes(new byte[] {1});
  private static final Fingerprint OTHER_HOUSE = Fingerprint.ofBytes(new byte[] {2});

  private final SecureRandom random = new SecureRandom();
  private final Identity mei = Identity.create(random);

  @Test
  void theHolderOfTheKeyIsBelieved() {
    assertThat(Identity.proves(mei.publicKey(), mei.prove("n1", HOUSE, "Mei"), "n1", HOUSE, "Mei")).isTrue();
  }

  @Test
  void aProofIsWorthNothingForAnotherChallengeHouseNameOrKey() {
    var proof = mei.prove("n1", HOUSE, "Mei");
    assertThat(Identity.proves(mei.publicKey(), proof, "n2", HOUSE, "Mei")).isFalse();
    assertThat(Identity.proves(mei.publicKey(), proof, "n1", OTHER_HOUSE, "Mei")).isFalse();
    assertThat(Identity.proves(mei.publicKey(), proof, "n1", HOUSE, "Boss")).isFalse();
    assertThat(Identity.proves(Identity.create(random).publicKey(), proof, "n1", HOUSE, "Mei")).isFalse();
  }

  @Test
  void aKeyThatIsNoPointOfTheCurveProvesNothing() {
    var nonsense = new PublicKey(Base64Url.of(new byte[] {
      -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
      -1, -1}));
    assertThat(Identity.proves(nonsense, mei.prove("n1", HOUSE, "Mei"), "n1", HOUSE, "Mei")).isFalse();
  }

  @Test
  void theSameFileIsTheSamePerson(@TempDir Path folder) throws IOException {
    var file = folder.resolve("identity");
    assertThat(Identity.keptIn(file, random).publicKey()).isEqualTo(Identity.keptIn(file, random).publicKey());
  }

  @Test
  void nobodyElseCanReadTheFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("identity");
    Identity.keptIn(file, random);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @Test
  void aFileThatIsSomethingElseIsLeftAsItIs(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("identity"), "snug identity 1\nnonsense\nnonsense\n");
    assertThatIOException().isThrownBy(() -> Identity.keptIn(file, random)).withMessageContaining("damaged");
    assertThat(file).hasContent("snug identity 1\nnonsense\nnonsense\n");
  }
}
