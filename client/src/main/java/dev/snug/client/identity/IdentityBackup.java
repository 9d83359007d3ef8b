package dev.snug.client.identity;

import dev.snug.client.identity.CannotOpenBackup.Reason;
import dev.snug.shared.identity.Identity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// An identity under a passphrase: Argon2id makes a key of it, AES-256-GCM seals the pair, and the head of the file is
/// sealed with it. The form of the file stands in docs/security.md.
public final class IdentityBackup {

  /// More than any backup has.
  public static final int MOST_BYTES = 4_096;

  static final int VERSION = 1;
  /// `snug-key`, the version, the cost, salt and nonce.
  static final int HEAD = 8 + 1 + 4 + 1 + 1 + 16 + 12;
  static final int CHECK = 32;

  private static final byte[] MAGIC = "snug-key".getBytes(StandardCharsets.US_ASCII);
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int KEY = 32;

  private IdentityBackup() {}

  /// The bytes of the file. Takes about a second and 64 MiB, so not on the FX thread.
  public static byte[] seal(Identity identity, Passphrase passphrase, SecureRandom random) {
    return seal(identity, passphrase, Cost.USUAL, random);
  }

  static byte[] seal(Identity identity, Passphrase passphrase, Cost cost, SecureRandom random) {
    var salt = new byte[SALT];
    var nonce = new byte[NONCE];
    random.nextBytes(salt);
    random.nextBytes(nonce);
    var head = ByteBuffer.allocate(HEAD).put(MAGIC).put((byte) VERSION)
        .putInt(cost.kibibytes()).put((byte) cost.passes()).put((byte) cost.lanes()).put(salt).put(nonce).array();
    var secret = identity.secret();
    try {
      var sealed = crypt(Cipher.ENCRYPT_MODE, head, secret, cost, passphrase);
      var content = ByteBuffer.allocate(HEAD + sealed.length).put(head).put(sealed).array();
      return ByteBuffer.allocate(content.length + CHECK).put(content).put(sum(content)).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /// The identity in it. Takes about a second and 64 MiB, so not on the FX thread.
  ///
  /// @param backup the bytes of the file, at most [#MOST_BYTES]
  /// @throws CannotOpenBackup if it is none, or not this passphrase's
  public static Identity open(byte[] backup, Passphrase passphrase) throws CannotOpenBackup {
    if (backup.length > MOST_BYTES || backup.length <= MAGIC.length || !Arrays.equals(backup, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
      throw new CannotOpenBackup(Reason.NO_BACKUP);
    }
    if (backup[MAGIC.length] > VERSION) {
      throw new CannotOpenBackup(Reason.NEWER);
    }
    var content = backup.length - CHECK;
    if (backup[MAGIC.length] != VERSION || content <= HEAD + TAG || !isWhole(backup, content)) {
      throw new CannotOpenBackup(Reason.DAMAGED);
    }
    var head = Arrays.copyOf(backup, HEAD);
    var written = ByteBuffer.wrap(head).position(MAGIC.length + 1);
    var cost = new Cost(written.getInt(), written.get(), written.get());
    cost.check();
    return opened(head, Arrays.copyOfRange(backup, HEAD, content), cost, passphrase);
  }

  private static Identity opened(byte[] head, byte[] sealed, Cost cost, Passphrase passphrase) throws CannotOpenBackup {
    byte[] secret;
    try {
      secret = crypt(Cipher.DECRYPT_MODE, head, sealed, cost, passphrase);
    } catch (AEADBadTagException e) {
      throw new CannotOpenBackup(Reason.WRONG_PASSPHRASE);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-GCM", e);
    }
    try {
      return Identity.of(secret);
    } catch (IllegalArgumentException e) {
      throw new CannotOpenBackup(Reason.DAMAGED);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static byte[] crypt(int mode, byte[] head, byte[] input, Cost cost, Passphrase passphrase) throws GeneralSecurityException {
    var key = key(Arrays.copyOfRange(head, HEAD - NONCE - SALT, HEAD - NONCE), cost, passphrase);
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, head, HEAD - NONCE, NONCE));
      cipher.updateAAD(head);
      return cipher.doFinal(input);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private static byte[] key(byte[] salt, Cost cost, Passphrase passphrase) {
    var argon = new Argon2BytesGenerator();
    argon.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(cost.kibibytes())
            .withIterations(cost.passes())
            .withParallelism(cost.lanes())
            .withSalt(salt)
            .build());
    var key = new byte[KEY];
    argon.generateBytes(passphrase.bytes(), key);
    return key;
  }

  /// Tells damage from a wrong passphrase, no more: whoever changes a backup on purpose makes a new one.
  private static boolean isWhole(byte[] backup, int content) {
    return Arrays.equals(backup, content, backup.length, sum(Arrays.copyOf(backup, content)), 0, CHECK);
  }

  static byte[] sum(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
