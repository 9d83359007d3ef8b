package dev.snug.client.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.client.identity.CannotOpenBackup.Reason;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(CONCURRENT)
class IdentityBackupTest {

  private static final Cost CHEAP = new Cost(Cost.LEAST_KIBIBYTES, 1, 1);
  private static final String WORDS = "amber ferry plum north";

  private final SecureRandom random = new SecureRandom();
  private final Identity mei = Identity.create(random);
  private final byte[] backup = IdentityBackup.seal(mei, new Passphrase(WORDS), CHEAP, random);

  private static Identity open(byte[] backup, String words) throws CannotOpenBackup {
    return IdentityBackup.open(backup, new Passphrase(words));
  }

  private static Reason reason(byte[] backup, String words) {
    return catchThrowableOfType(CannotOpenBackup.class, () -> open(backup, words)).reason();
  }

  /// The same with a check sum that is right again: somebody did it on purpose.
  private static byte[] summed(byte[] changed) {
    var content = Arrays.copyOf(changed, changed.length - IdentityBackup.CHECK);
    return ByteBuffer.allocate(changed.length).put(content).put(IdentityBackup.sum(content)).array();
  }

  private byte[] flipped(int at) {
    var changed = backup.clone();
    changed[at] ^= 1;
    return changed;
  }

  @Test
  void whoHasThePassphraseIsThatPersonAgain() throws Exception {
    var again = open(backup, WORDS);
    var house = Fingerprint.ofBytes(new byte[1]);
    assertThat(again.publicKey()).isEqualTo(mei.publicKey());
    assertThat(Identity.proves(mei.publicKey(), again.prove("nonce", house, "Mei"), "nonce", house, "Mei")).isTrue();
  }

  @Test
  void theUsualCostOpensToo() throws Exception {
    var usual = IdentityBackup.seal(mei, new Passphrase(WORDS), random);
    assertThat(open(usual, WORDS).publicKey()).isEqualTo(mei.publicKey());
    assertThat(ByteBuffer.wrap(usual).getInt(9)).isEqualTo(65_536);
  }

  @Test
  void anotherPassphraseOpensNothing() {
    assertThat(reason(backup, WORDS + "!")).isEqualTo(Reason.WRONG_PASSPHRASE);
  }

  @Test
  void aLetterPutTogetherOtherwiseIsTheSame() throws Exception {
    var sealed = IdentityBackup.seal(mei, new Passphrase("ein Caf\u00E9 am See"), CHEAP, random);
    assertThat(open(sealed, "ein Cafe\u0301 am See").publicKey()).isEqualTo(mei.publicKey());
  }

  @Test
  void everyBitThatIsOtherThanItWasIsSeen() {
    for (var at = 0; at < backup.length; at++) {
      var why = reason(flipped(at), WORDS);
      assertThat(why).as("byte " + at).isEqualTo(at < 8 ? Reason.NO_BACKUP : Reason.DAMAGED);
    }
  }

  /// The head is sealed with the rest, so nobody makes a backup cheaper to guess, or moves its salt or nonce.
  @Test
  void noByteOfTheHeadCanBeChangedOnPurpose() {
    for (var at = 9; at < IdentityBackup.HEAD; at++) {
      assertThat(reason(summed(flipped(at)), WORDS)).as("byte " + at).isIn(Reason.WRONG_PASSPHRASE, Reason.DAMAGED);
    }
  }

  @Test
  void whatIsSealedCannotBeChangedOnPurpose() {
    assertThat(reason(summed(flipped(IdentityBackup.HEAD)), WORDS)).isEqualTo(Reason.WRONG_PASSPHRASE);
  }

  @ParameterizedTest
  @CsvSource({"8191, 1, 1", "131073, 1, 1", "2147483647, 1, 1", "-1, 1, 1", "8192, 0, 1", "8192, 17, 1", "8192, -1, 1", "8192, 1, 0", "8192, 1, 5"})
  void aCostBeyondTheBoundsIsRefusedBeforeMemoryIsTaken(int kibibytes, byte passes, byte lanes) {
    var changed = backup.clone();
    ByteBuffer.wrap(changed).position(9).putInt(kibibytes).put(passes).put(lanes);
    assertThat(reason(summed(changed), WORDS)).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void theBoundsThemselvesAreGood() throws Exception {
    new Cost(Cost.LEAST_KIBIBYTES, 1, 1).check();
    new Cost(Cost.MOST_KIBIBYTES, Cost.MOST_PASSES, Cost.MOST_LANES).check();
  }

  /// Written from docs/security.md alone: the head is additional data, or this fails.
  @Test
  void anotherProgramThatKnowsTheFormOpensIt() throws Exception {
    var in = ByteBuffer.wrap(backup);
    var head = new byte[8 + 1 + 6 + 16 + 12];
    in.get(head);
    var key = new byte[32];
    var argon = new Argon2BytesGenerator();
    argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
        .withMemoryAsKB(ByteBuffer.wrap(head).getInt(9)).withIterations(head[13]).withParallelism(head[14])
        .withSalt(Arrays.copyOfRange(head, 15, 31)).build());
    argon.generateBytes(WORDS.getBytes(StandardCharsets.UTF_8), key);
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, head, 31, 12));
    cipher.updateAAD(head);
    var pair = cipher.doFinal(backup, head.length, backup.length - head.length - 32);
    assertThat(pair).isEqualTo(mei.secret());
  }

  @Test
  void aNewerOneIsSaidToBeNewer() {
    var newer = backup.clone();
    newer[8] = IdentityBackup.VERSION + 1;
    assertThat(reason(newer, WORDS)).isEqualTo(Reason.NEWER);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 8})
  void tooLittleIsNoBackup(int length) {
    assertThat(reason(Arrays.copyOf(backup, length), WORDS)).isEqualTo(Reason.NO_BACKUP);
  }

  @Test
  void whatBreaksOffIsDamaged() {
    for (var length = 9; length < backup.length; length++) {
      assertThat(reason(Arrays.copyOf(backup, length), WORDS)).as(length + " bytes").isEqualTo(Reason.DAMAGED);
    }
  }

  @Test
  void somethingElseOrSomethingLargeIsNoBackup() {
    assertThat(reason("dear diary, it was raining".getBytes(StandardCharsets.UTF_8), WORDS)).isEqualTo(Reason.NO_BACKUP);
    assertThat(reason(Arrays.copyOf(backup, IdentityBackup.MOST_BYTES + 1), WORDS)).isEqualTo(Reason.NO_BACKUP);
  }

  @Test
  void neitherKeyNorPassphraseStandInIt() {
    var text = new String(backup, StandardCharsets.ISO_8859_1);
    assertThat(text).doesNotContain(WORDS, new String(mei.secret(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void twoBackupsOfOneIdentityHaveNothingInCommon() {
    var other = IdentityBackup.seal(mei, new Passphrase(WORDS), CHEAP, random);
    assertThat(Arrays.mismatch(Arrays.copyOfRange(backup, 15, backup.length), Arrays.copyOfRange(other, 15, other.length))).isNotNegative();
    assertThat(Arrays.equals(backup, IdentityBackup.HEAD, backup.length, other, IdentityBackup.HEAD, other.length)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"11, false", "12, true", "1000, true", "1001, false"})
  void aPassphraseHasTwelveToAThousandCharacters(int length, boolean isGood) {
    assertThat(Passphrase.isGood("字".repeat(length))).isEqualTo(isGood);
  }
}
