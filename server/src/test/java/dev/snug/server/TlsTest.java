package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snug.shared.identity.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {

  @Test
  void theKeyOnTheLineIsTheKeyOfTheChallengeAndStaysTheSame(@TempDir Path data) throws IOException {
    try (var house = TestHouse.in(data, config -> config.open(true))) {
      var before = house.server().key();
      assertThat(keyOnTheLine(house)).isEqualTo(before);
      assertThat(house.connected().challenge.server()).isEqualTo(before);

      house.restarts();

      assertThat(house.server().key()).isEqualTo(before);
      assertThat(keyOnTheLine(house)).isEqualTo(before);
    }
  }

  @Test
  void twoHousesHaveTwoKeys(@TempDir Path one, @TempDir Path other) {
    try (var first = TestHouse.in(one, config -> config); var second = TestHouse.in(other, config -> config)) {
      assertThat(first.server().key()).isNotEqualTo(second.server().key());
    }
  }

  @Test
  void anOldVersionOfTlsIsRefused() {
    try (var house = TestHouse.open(config -> config.tls(true))) {
      assertThatThrownBy(() -> {
        try (var socket = socket(house)) {
          socket.setEnabledProtocols(new String[] {"TLSv1.1"});
          socket.startHandshake();
        }
      }).isInstanceOf(IOException.class);
      assertThat(house.connected().challenge).isNotNull();
    }
  }

  @Test
  void aSuiteWithoutAuthenticatedEncryptionIsRefused() throws IOException {
    try (var house = TestHouse.open(config -> config.tls(true)); var socket = socket(house)) {
      var weak = Arrays.stream(socket.getSupportedCipherSuites())
          .filter(suite -> suite.startsWith("TLS_ECDHE_ECDSA") && suite.contains("_CBC_"))
          .toArray(String[]::new);
      assertThat(weak).isNotEmpty();
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.setEnabledCipherSuites(weak);

      assertThatThrownBy(socket::startHandshake).isInstanceOf(SSLHandshakeException.class);
    }
  }

  private static Fingerprint keyOnTheLine(TestHouse house) throws IOException {
    try (var socket = socket(house)) {
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
      return Fingerprint.ofBytes(socket.getSession().getPeerCertificates()[0].getPublicKey().getEncoded());
    }
  }

  private static SSLSocket socket(TestHouse house) throws IOException {
    return (SSLSocket) Guest.trustingAll().getSocketFactory().createSocket("127.0.0.1", house.port());
  }
}
