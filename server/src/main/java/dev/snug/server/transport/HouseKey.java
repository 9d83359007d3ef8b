package dev.snug.server.transport;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.identity.Succession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// The key by which people know a house (EC P-256), and a certificate around it that it signed itself. Kept as PEM in
/// one file that only its owner can read.
///
/// @param fingerprint of the public key in its X.509 form; it stands in every invite
public record HouseKey(PrivateKey privateKey, X509Certificate certificate, Fingerprint fingerprint) {

  /// Clients compare the key and nothing else, so it need not run out.
  private static final Duration VALID_FOR = Duration.ofDays(50L * 365);

  private static final String FILE = "house-key.pem";
  private static final int SERIAL_BITS = 120;
  private static final Pattern KEY = pem("PRIVATE KEY");
  private static final Pattern CERTIFICATE = pem("CERTIFICATE");

  /// The one kept in `folder`, made there first if there is none.
  ///
  /// @param names what the certificate is made out to: host names and addresses
  /// @throws IOException if it cannot be read or written, or is damaged; it is left as it is
  public static HouseKey keptIn(Path folder, Collection<String> names, Instant now, SecureRandom random)
      throws IOException {
    var file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        OwnerOnly.write(file, make(pair(random), Succession.none(), names, now, random));
      }
      return read(Files.readString(file));
    } catch (GeneralSecurityException | IllegalArgumentException | OperatorCreationException e) {
      throw new IOException("The house's key in " + file + " is damaged.", e);
    }
  }

  /// Gives the key in `folder` up for a new one, which it signs, so that whoever knows the old one follows; see [Succession].
  /// Nobody may have the house open.
  ///
  /// @throws IOException if there is none, or it cannot be read or written; it is then left as it is
  public static HouseKey renewed(Path folder, Collection<String> names, Instant now, SecureRandom random) throws IOException {
    var file = folder.resolve(FILE);
    try {
      var before = read(Files.readString(file));
      var next = pair(random);
      var succession = before.succession().handedOver(
          before.certificate.getPublicKey().getEncoded(), before.privateKey, next.getPublic().getEncoded(), random);
      OwnerOnly.write(file, make(next, succession, names, now, random));
      return read(Files.readString(file));
    } catch (GeneralSecurityException | IllegalArgumentException | OperatorCreationException e) {
      throw new IOException("The house's key in " + file + " is damaged.", e);
    }
  }

  private Succession succession() {
    var extension = certificate.getExtensionValue(Succession.OID);
    if (extension == null) {
      return Succession.none();
    }
    return Succession.of(ASN1OctetString.getInstance(ASN1OctetString.getInstance(extension).getOctets()).getOctets());
  }

  private static HouseKey read(String text) throws GeneralSecurityException {
    var key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(part(KEY, text)));
    var factory = CertificateFactory.getInstance("X.509");
    var certificate =
        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(part(CERTIFICATE, text)));
    return new HouseKey(key, certificate, Fingerprint.ofBytes(certificate.getPublicKey().getEncoded()));
  }

  private static KeyPair pair(SecureRandom random) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private static byte[] make(KeyPair pair, Succession succession, Collection<String> names, Instant now, SecureRandom random)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    var text = pem("PRIVATE KEY", pair.getPrivate().getEncoded())
        + pem("CERTIFICATE", sign(pair, succession, names, now, random).getEncoded());
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static X509Certificate sign(
      KeyPair pair, Succession succession, Collection<String> names, Instant now, SecureRandom random)
      throws GeneralSecurityException, OperatorCreationException, CertIOException {
    var subject = new X500Name("CN=Snug house");
    var builder =
        new JcaX509v3CertificateBuilder(
            subject,
            new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(VALID_FOR)),
            subject,
            pair.getPublic());
    var alternatives = names.stream().map(HouseKey::alternative).toArray(GeneralName[]::new);
    builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives));
    var steps = succession.encoded();
    if (steps.length > 0) {
      builder.addExtension(new ASN1ObjectIdentifier(Succession.OID), false, new DEROctetString(steps));
    }
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").setSecureRandom(random).build(pair.getPrivate());
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
  }

  private static GeneralName alternative(String name) {
    return new GeneralName(HostNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }

  private static Pattern pem(String label) {
    return Pattern.compile("-----BEGIN " + label + "-----\\s([A-Za-z0-9+/=\\s]+)-----END " + label + "-----");
  }

  private static String pem(String label, byte[] bytes) {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
  }

  private static byte[] part(Pattern pem, String text) {
    var matcher = pem.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("a part is missing");
    }
    return Base64.getMimeDecoder().decode(matcher.group(1));
  }
}
