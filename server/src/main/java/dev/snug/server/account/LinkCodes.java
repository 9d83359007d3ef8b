package dev.snug.server.account;

import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Limits;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The codes by which people bring another device of theirs in: read from one screen, typed on the other, good for one
/// key and for [Limits#CODE_LASTS]. Each person has one at most, and none lasts longer than the server runs. Only the
/// writer thread touches it.
public final class LinkCodes {

  /// Crockford's base 32: nothing that is read as something else.
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// 40 bits: with the few guesses that an address has, and the little time, far more than can be tried.
  private static final int LENGTH = 8;

  private final SecureRandom random;
  private final Clock clock;
  private final Map<String, Code> codes = new HashMap<>();

  /// @param key the first that came with it
  private record Code(String person, long ends, @Nullable PublicKey key) {}

  public LinkCodes(SecureRandom random, Clock clock) {
    this.random = random;
    this.clock = clock;
  }

  /// A code for people to type.
  ///
  /// @param ends until when it is good, in epoch milliseconds
  public record Shown(String code, long ends) {}

  /// Makes a code for another device of this person, in place of the one made before.
  public Shown make(String person) {
    var now = clock.millis();
    codes.values().removeIf(code -> code.ends <= now);
    forget(person);
    var digits = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      digits.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    var shown = new Shown(digits.toString(), now + Limits.CODE_LASTS.toMillis());
    codes.put(Secret.hash(shown.code()), new Code(person, shown.ends(), null));
    return shown;
  }

  /// This person's code is good for nothing any more.
  public void forget(String person) {
    codes.values().removeIf(code -> code.person.equals(person));
  }

  /// Whose device this key becomes by the code that was typed. From then on the code is good for this key alone, which
  /// may have to ask again if it could not be kept, and for nobody once it was [#used].
  Optional<String> person(String typed, PublicKey key) {
    var code = codes.get(hash(typed));
    if (code == null || code.ends <= clock.millis() || (code.key != null && !code.key.equals(key))) {
      return Optional.empty();
    }
    codes.put(hash(typed), new Code(code.person, code.ends, key));
    return Optional.of(code.person);
  }

  /// This key has become a device by the code; not so a key that was one before, whatever was typed.
  void used(String typed, PublicKey key) {
    codes.computeIfPresent(hash(typed), (_, code) -> key.equals(code.key) ? null : code);
  }

  /// Small letters, dashes between groups and what looks like a digit are meant as they are read.
  private static String hash(String typed) {
    var read = typed.toUpperCase(Locale.ROOT).replaceAll("[- ]", "").replace('O', '0').replaceAll("[IL]", "1");
    return Secret.hash(read);
  }
}
