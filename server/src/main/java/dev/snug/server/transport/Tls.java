package dev.snug.server.transport;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.Arrays;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;

/// TLS 1.3 and 1.2 with authenticated encryption only.
final class Tls {

  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private Tls() {}

  static SSLEngineConfigurator of(HouseKey key, SecureRandom random) throws IOException {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      // The store lives in memory for a moment only; its password protects nothing.
      var password = new char[0];
      store.setKeyEntry("house", key.privateKey(), password, new Certificate[] {key.certificate()});
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, password);
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, random);
      return new SSLEngineConfigurator(context, false, false, false)
          .setEnabledProtocols(PROTOCOLS.clone())
          .setEnabledCipherSuites(authenticated(context.getSupportedSSLParameters().getCipherSuites()));
    } catch (GeneralSecurityException e) {
      throw new IOException("this Java cannot speak TLS with the house's key", e);
    }
  }

  private static String[] authenticated(String[] suites) {
    return Arrays.stream(suites)
        .filter(suite -> suite.contains("_GCM_") || suite.contains("_CHACHA20_"))
        .filter(suite -> suite.startsWith("TLS_AES_") || suite.startsWith("TLS_CHACHA20_")
            || suite.startsWith("TLS_ECDHE_ECDSA_"))
        .toArray(String[]::new);
  }
}
