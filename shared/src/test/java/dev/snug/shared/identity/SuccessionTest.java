package dev.snug.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The keys that a house had, each of which signed the next.
class SuccessionTest {

  private final SecureRandom random = new SecureRandom();
  private final List<KeyPair> keys = Stream.generate(this::key).limit(Succession.MOST + 2).toList();

  @Test
  void whoKnowsTheKeyBeforeFollows() throws Exception {
    assertThat(through(2).leads(print(0), print(1))).isTrue();
  }

  @Test
  void whoKnowsAnEarlierKeyFollowsToo() throws Exception {
    assertThat(through(5).leads(print(0), print(4))).isTrue();
    assertThat(through(5).leads(print(2), print(4))).isTrue();
  }

  @Test
  void whoKnowsAnotherKeyDoesNot() throws Exception {
    assertThat(through(3).leads(print(6), print(2))).isFalse();
  }

  @Test
  void itLeadsNowhereElse() throws Exception {
    assertThat(through(3).leads(print(0), print(6))).isFalse();
    assertThat(through(3).leads(print(0), print(1))).isFalse();
  }

  @Test
  void nobodyFollowsAKeyThatNobodySigned() {
    assertThat(Succession.none().leads(print(0), print(1))).isFalse();
    assertThat(Succession.none().leads(print(0), print(0))).isFalse();
  }

  @Test
  void anotherHousesStepDoesNotContinueIt() throws Exception {
    var forged = through(2).handedOver(keys.get(1).getPublic().getEncoded(), keys.get(5).getPrivate(), encoded(2), random);
    assertThat(forged.leads(print(0), print(2))).isFalse();
  }

  @Test
  void itIsReadAsItWasWritten() throws Exception {
    var written = through(4);
    var read = Succession.of(written.encoded());
    assertThat(read.leads(print(0), print(3))).isTrue();
    assertThat(read.encoded()).isEqualTo(written.encoded());
  }

  @Test
  void noneIsNothing() {
    assertThat(Succession.none().encoded()).isEmpty();
    assertThat(Succession.of(new byte[0]).leads(print(0), print(1))).isFalse();
  }

  @Test
  void theOldestStepIsForgotten() throws Exception {
    var longest = through(Succession.MOST + 2);
    assertThat(longest.leads(print(0), print(Succession.MOST + 1))).isFalse();
    assertThat(longest.leads(print(1), print(Succession.MOST + 1))).isTrue();
  }

  @Test
  void moreStepsThanAreKeptAreNone() throws Exception {
    var most = through(Succession.MOST + 1).encoded();
    var one = through(2).encoded();
    var more = Arrays.copyOf(most, most.length + one.length);
    System.arraycopy(one, 0, more, most.length, one.length);
    assertThat(Succession.of(most).leads(print(0), print(Succession.MOST))).isTrue();
    assertThatThrownBy(() -> Succession.of(more)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsCutOffIsNone() throws Exception {
    var whole = through(2).encoded();
    assertThat(IntStream.range(1, whole.length)).allSatisfy(length ->
        assertThatThrownBy(() -> Succession.of(Arrays.copyOf(whole, length))).isInstanceOf(IllegalArgumentException.class));
  }

  @Test
  void whatIsChangedLeadsNowhere() throws Exception {
    var whole = through(2).encoded();
    assertThat(IntStream.range(0, whole.length)).allSatisfy(at -> {
      var changed = whole.clone();
      changed[at] ^= 1;
      assertThat(leadsAtAll(changed)).isFalse();
    });
  }

  private boolean leadsAtAll(byte[] encoded) {
    try {
      return Succession.of(encoded).leads(print(0), print(1));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// The steps of a house that has had so many keys.
  private Succession through(int count) throws GeneralSecurityException {
    var steps = Succession.none();
    for (var i = 0; i + 1 < count; i++) {
      steps = steps.handedOver(encoded(i), keys.get(i).getPrivate(), encoded(i + 1), random);
    }
    return steps;
  }

  private byte[] encoded(int i) {
    return keys.get(i).getPublic().getEncoded();
  }

  private Fingerprint print(int i) {
    return Fingerprint.ofBytes(encoded(i));
  }

  private KeyPair key() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
