package dev.snug.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "127.0.0.1", "::1", "10.1.2.3", "172.16.0.9", "192.168.1.7", "169.254.1.1", "fe80::1", "fd12:3456::1", "fc00::1"
  })
  void theSameNetworkIsAdmitted(String address) throws UnknownHostException {
    assertThat(Admission.NETWORK.admits(InetAddress.getByName(address))).isTrue();
    assertThat(Admission.INVITED.admits(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "192.169.0.1", "2001:db8::1", "fb00::1"})
  void othersAreNot(String address) throws UnknownHostException {
    assertThat(Admission.NETWORK.admits(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void aNetworkOfGlobalAddressesCountsAsOne() throws UnknownHostException {
    assertThat(key("2001:db8:1:2::1")).isEqualTo(key("2001:db8:1:2:ffff::9")).isNotEqualTo(key("2001:db8:1:3::1"));
    assertThat(key("fe80::1")).isNotEqualTo(key("fe80::2"));
    assertThat(key("10.0.0.1")).isNotEqualTo(key("10.0.0.2"));
  }

  private static String key(String address) throws UnknownHostException {
    return Visitor.at(InetAddress.getByName(address)).key();
  }
}
