package dev.snug.client.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which addresses the internet leads to; each range at both of its edges.
class RangesTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "127.0.0.1", "169.254.3.4", "100.64.0.0", "100.127.255.255",
    "0.0.0.0", "192.0.2.1", "198.51.100.7", "203.0.113.9", "198.18.0.1", "198.19.255.255", "224.0.0.251", "240.0.0.1", "255.255.255.255", "::1"
  })
  void thereIsNoWayThereFromTheInternet(String address) {
    assertThat(Ranges.isPublic(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0",
    "198.17.255.255", "198.20.0.0", "192.0.3.0", "223.255.255.255"})
  void theInternetLeadsThere(String address) {
    assertThat(Ranges.isPublic(InetAddress.ofLiteral(address))).isTrue();
  }
}
