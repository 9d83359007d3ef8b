package dev.snug.shared.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InviteTest {

  private static final Fingerprint HOUSE = Fingerprint.ofBytes(new byte[] {1});

  private final String secret = Invite.newSecret(new SecureRandom());

  @ParameterizedTest
  @ValueSource(strings = {"192.168.1.24:7670", "snug.example:443", "[fe80::1]:7670", "[::1]:1,10.0.0.7:65535,my-laptop.local:7670"})
  void aLinkSaysEverythingThatTheInviteSays(String addresses) {
    for (var tls : List.of(true, false)) {
      var invite = new Invite(List.of(addresses.split(",")).stream().map(Address::parse).toList(), secret, HOUSE, tls);
      assertThat(Invite.parse(invite.link())).isEqualTo(invite);
    }
  }

  @Test
  void spaceAroundALinkDoesNotMatter() {
    assertThat(Invite.parse("  " + invite().link() + "\n")).isEqualTo(invite());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "hello", "https://example.com", "snug://", "snug://host/j/abc", "snug://host:7670", "snug://host:0/j/PAYLOAD",
    "snug://host:70000/j/PAYLOAD", "snug://ho st:1/j/PAYLOAD", "snug://a@b:1/j/PAYLOAD", "snug://host:1/j/PAYLOADx",
    "snug://host:1/j/PAYLOAD?tls=on", "snug://fe80::1:7670/j/PAYLOAD", "SNUG://host:1/j/PAYLOAD"
  })
  void whatIsNotALinkIsRefused(String text) {
    var payload = invite().link().replaceAll(".*/j/", "");
    assertThatIllegalArgumentException().isThrownBy(() -> Invite.parse(text.replace("PAYLOAD", payload)));
  }

  @Test
  void eightAddressesAreTheMost() {
    assertThat(Invite.parse(invite(8).link()).addresses()).hasSize(8);
    assertThatIllegalArgumentException().isThrownBy(() -> invite(9));
  }

  @Test
  void aLoggedInviteOpensNothing() {
    assertThat(invite().toString()).doesNotContain(secret);
  }

  private Invite invite() {
    return invite(1);
  }

  private Invite invite(int addresses) {
    return new Invite(IntStream.rangeClosed(1, addresses).mapToObj(i -> new Address("10.0.0." + i, 7670)).toList(), secret, HOUSE, true);
  }
}
