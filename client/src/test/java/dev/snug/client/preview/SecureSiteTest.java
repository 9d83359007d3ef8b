package dev.snug.client.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.snug.server.transport.HouseKey;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages over TLS: the connection goes to the address that was judged, and the certificate is that of the name.
class SecureSiteTest {

  @TempDir Path folder;
  private SSLContext both;
  private Site site;

  @BeforeEach
  void opens() throws Exception {
    var key = HouseKey.keptIn(folder, List.of("tea.example"), Instant.now(), new SecureRandom());
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("site", key.privateKey(), new char[0], new java.security.cert.Certificate[] {key.certificate()});
    store.setCertificateEntry("trusted", key.certificate());
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, new char[0]);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    both = SSLContext.getInstance("TLS");
    both.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    site = new Site((place, backlog) -> {
      var server = HttpsServer.create(place, backlog);
      server.setHttpsConfigurator(new HttpsConfigurator(both));
      return server;
    });
    site.page("/tea", "<title>Tea</title>");
  }

  @AfterEach
  void closes() {
    site.close();
  }

  @Test
  void aPageIsReadFromWhomTheCertificateNames() {
    assertThat(at("tea.example", both)).isTrue();
  }

  @Test
  void nobodyElseIsBelieved() {
    assertThat(at("coffee.example", both)).isFalse();
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aCertificateThatNobodyKnowsIsNotBelieved() {
    assertThat(at("tea.example", Reach.ofTheWeb().tls())).isFalse();
    assertThat(site.asked()).isEmpty();
  }

  private boolean at(String host, SSLContext tls) {
    var reach =
        new Reach(_ -> new InetAddress[] {InetAddress.getByName("127.0.0.1")}, InetAddress::isLoopbackAddress, _ -> true, tls);
    return new Previewer(reach, Bounds.STANDARD).of("https://" + host + ":" + site.port() + "/tea").isPresent();
  }
}
