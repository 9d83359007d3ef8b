package dev.snug.client.connection;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Succession;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts exactly one key: the one whose fingerprint the invite carries. Who signed the certificate, for which name and
/// until when, says nothing here, so nothing of that is asked.
final class KeyPin extends X509ExtendedTrustManager {

  static final List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

  private static final byte OCTET_STRING = 4;
  private static final int LONGEST_HEAD = 4;

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
      throw new OtherKey(new Loss.OtherKey(shown, isSuccessor(chain[0], shown)));
    }
  }

  /// Whoever shows the certificate has not proven yet that they have its key: that comes with the next connection, which is
  /// for the new key alone.
  private boolean isSuccessor(X509Certificate certificate, Fingerprint shown) {
    var extension = certificate.getExtensionValue(Succession.OID);
    try {
      return extension != null && Succession.of(octets(octets(extension))).leads(pinned, shown);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// What is in an OCTET STRING of DER (X.690, 8.7) of less than 65,536 bytes.
  private static byte[] octets(byte[] der) {
    var isLong = der.length > 2 && (der[1] & 0x80) != 0;
    var head = isLong ? 2 + (der[1] & 0x7F) : 2;
    if (der.length < head || der[0] != OCTET_STRING || head > LONGEST_HEAD) {
      throw new IllegalArgumentException("not an OCTET STRING");
    }
    return Arrays.copyOfRange(der, head, der.length);
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

    private final transient Loss.OtherKey loss;

    OtherKey(Loss.OtherKey loss) {
      super("another key answers than the invite names");
      this.loss = loss;
    }

    Loss.OtherKey loss() {
      return loss;
    }
  }
}
