package dev.snug.shared.identity;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;

/// How a house came from the key that people know to the one it has now: each key that was given up signed the next. It stands
/// in the certificate of the house as an extension that is not critical, under [#OID].
///
/// Encoded, it is a row of steps, the first first; each is the length of the older key's X.509 form in two bytes, that form, the length
/// of its signature in two bytes, the signature (ECDSA over P-256 with SHA-256) over the UTF-8 bytes of `snug.v1 successor|`, the
/// fingerprint of the older key, `|` and that of the next.
public final class Succession {

  /// Made of a random UUID, see ITU-T X.667.
  public static final String OID = "2.25.121004132157869902531849392837014370783";

  /// How many steps are kept; whoever was away for longer is asked to compare the words.
  public static final int MOST = 8;

  private static final int MOST_KEY_BYTES = 256;
  private static final int MOST_SIGNATURE_BYTES = 128;

  /// Never changed after it is made.
  private static final class Step {
    private final byte[] key;
    private final byte[] signature;

    Step(byte[] key, byte[] signature) {
      this.key = key;
      this.signature = signature;
    }
  }

  private final List<Step> steps;

  private Succession(List<Step> steps) {
    this.steps = List.copyOf(steps);
  }

  /// That of a house that has the key it began with.
  public static Succession none() {
    return new Succession(List.of());
  }

  /// Reads what [#encoded] wrote.
  ///
  /// @throws IllegalArgumentException if these bytes are none
  public static Succession of(byte[] encoded) {
    var bytes = ByteBuffer.wrap(encoded);
    var steps = new ArrayList<Step>();
    try {
      while (bytes.hasRemaining()) {
        if (steps.size() == MOST) {
          throw new IllegalArgumentException("more steps than are kept");
        }
        steps.add(new Step(part(bytes, MOST_KEY_BYTES), part(bytes, MOST_SIGNATURE_BYTES)));
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("a step is cut off", e);
    }
    return new Succession(steps);
  }

  /// One step further: the key that is given up signs the next. The oldest step is forgotten when there are too many.
  ///
  /// @param key the X.509 form of the key that is given up
  /// @param next that of the one that comes
  public Succession handedOver(byte[] key, PrivateKey secret, byte[] next, SecureRandom random) throws GeneralSecurityException {
    var signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(secret, random);
    signer.update(statement(Fingerprint.ofBytes(key), Fingerprint.ofBytes(next)));
    var longer = new ArrayList<>(steps);
    longer.add(new Step(key.clone(), signer.sign()));
    return new Succession(longer.subList(Math.max(0, longer.size() - MOST), longer.size()));
  }

  /// Whether each key from one that is known on signed the next, up to one that is shown.
  public boolean leads(Fingerprint known, Fingerprint shown) {
    var isOnTheWay = false;
    for (var i = 0; i < steps.size(); i++) {
      var key = steps.get(i).key;
      isOnTheWay |= Fingerprint.ofBytes(key).equals(known);
      var next = i + 1 < steps.size() ? Fingerprint.ofBytes(steps.get(i + 1).key) : shown;
      if (isOnTheWay && !isSigned(key, next, steps.get(i).signature)) {
        return false;
      }
    }
    return isOnTheWay;
  }

  public byte[] encoded() {
    var length = steps.stream().mapToInt(step -> 2 * Short.BYTES + step.key.length + step.signature.length).sum();
    var bytes = ByteBuffer.allocate(length);
    for (var step : steps) {
      put(bytes, step.key);
      put(bytes, step.signature);
    }
    return bytes.array();
  }

  private static boolean isSigned(byte[] key, Fingerprint next, byte[] signature) {
    try {
      var verifier = Signature.getInstance("SHA256withECDSA");
      verifier.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key)));
      verifier.update(statement(Fingerprint.ofBytes(key), next));
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static byte[] statement(Fingerprint key, Fingerprint next) {
    return ("snug.v1 successor|" + key.text() + '|' + next.text()).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] part(ByteBuffer bytes, int most) {
    var length = Short.toUnsignedInt(bytes.getShort());
    if (length > most) {
      throw new IllegalArgumentException("a part is longer than any");
    }
    var part = new byte[length];
    bytes.get(part);
    return part;
  }

  private static void put(ByteBuffer bytes, byte[] part) {
    bytes.putShort((short) part.length).put(part);
  }
}
