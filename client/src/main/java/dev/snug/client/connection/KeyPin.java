package dev.snug.client.connection;

import dev.snug.shared.identity.Fingerprint;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts exactly one key: the one whose fingerprint the invite carries. Who signed the certificate, for which name and
/// until when, says nothing here, so nothing of that is asked.
final class KeyPin extends X509ExtendedTrustManager {

  static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

  private final Fingerprint pinned;

  KeyPin(Fingerprint pinned) {
    this.pinned = pinned;
  }

  /// TLS that speaks to the house of this key only.
  static SSLContext context(Fingerprint house) {
    try {
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new KeyPin(house)}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    var shown = Fingerprint.ofBytes(chain[0].getPublicKey().getEncoded());
    if (!shown.equals(pinned)) {
      throw new OtherKey(shown);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
    checkServerTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    throw new CertificateException("a client asks nobody for a certificate");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  /// Another key answered than the one that was expected.
  static final class OtherKey extends CertificateException {

    private static final long serialVersionUID = 1L;

    private final transient Fingerprint shown;

    OtherKey(Fingerprint shown) {
      super("another key answers than the invite names");
      this.shown = shown;
    }

    Fingerprint shown() {
      return shown;
    }
  }
}
