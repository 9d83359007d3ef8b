package dev.snug.client.connection;

import dev.snug.shared.identity.Fingerprint;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts exactly one key: the one whose fingerprint the invite carries. Who signed the certificate, for which name and
/// until when, says nothing here, so nothing of that is asked.
final class KeyPin extends X509ExtendedTrustManager {

  private final Fingerprint pinned;

  KeyPin(Fingerprint pinned) {
    this.pinned = pinned;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
    if (!Fingerprint.ofBytes(chain[0].getPublicKey().getEncoded()).equals(pinned)) {
      throw new OtherKey();
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

    OtherKey() {
      super("another key answers than the invite names");
    }
  }
}
