package dev.snug.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Limits;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LinkCodesTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final SecureRandom random = new SecureRandom();
  private final PublicKey key = Identity.create(random).publicKey();
  private final PublicKey other = Identity.create(random).publicKey();
  private Instant now = NOW;
  private final LinkCodes codes = new LinkCodes(random, new Clock() {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  });

  @Test
  void aCodeIsGoodUpToItsLastMillisecondAndNotInTheNext() {
    var shown = codes.make("u1");
    assertThat(shown.ends()).isEqualTo(NOW.plus(Limits.CODE_LASTS).toEpochMilli());

    now = Instant.ofEpochMilli(shown.ends() - 1);
    assertThat(codes.person(shown.code(), key)).contains("u1");
    now = Instant.ofEpochMilli(shown.ends());
    assertThat(codes.person(shown.code(), key)).isEmpty();
  }

  /// What failed to be kept is tried again.
  @Test
  void theKeyThatCameFirstMayComeAgainUntilItIsKeptAndNoOtherMay() {
    var code = codes.make("u1").code();

    assertThat(codes.person(code, key)).contains("u1");
    assertThat(codes.person(code, other)).isEmpty();
    assertThat(codes.person(code, key)).contains("u1");
    codes.used(code, key);
    assertThat(codes.person(code, key)).isEmpty();
  }

  @Test
  void eachPersonHasOneCodeAtMost() {
    var first = codes.make("u1").code();
    var others = codes.make("u2").code();
    var second = codes.make("u1").code();

    assertThat(codes.person(first, key)).isEmpty();
    assertThat(codes.person(second, key)).contains("u1");
    assertThat(codes.person(others, key)).contains("u2");
  }

  @Test
  void aForgottenCodeIsGoodForNothing() {
    var code = codes.make("u1").code();
    codes.forget("u1");

    assertThat(codes.person(code, key)).isEmpty();
  }
}
