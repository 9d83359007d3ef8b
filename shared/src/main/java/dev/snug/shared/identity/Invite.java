package dev.snug.shared.identity;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What somebody needs to come into a house: where it is, which key it must have, and the secret that opens it.
///
/// As a link: `snug://host:port[,host:port…]/j/` and 64 characters, which are the base64url of the secret's 16 bytes and
/// the fingerprint's 32; then `?tls=off` for a server that speaks without TLS.
///
/// @param addresses where to try, in this order
/// @param secret 16 random bytes in base64url
/// @param house the fingerprint of the house's key; no other key is spoken to
/// @param tls whether the line is encrypted
public record Invite(List<Address> addresses, String secret, Fingerprint house, boolean tls) {

  private static final int SECRET_LENGTH = 16;
  private static final int MOST_ADDRESSES = 8;
  private static final String SCHEME = "snug://";
  private static final String TLS_OFF = "?tls=off";
  private static final Pattern LINK =
      Pattern.compile("snug://(?<addresses>[^/?#\\s]{3,600})/j/(?<payload>[A-Za-z0-9_-]{64})(?<off>\\?tls=off)?");

  public Invite {
    addresses = List.copyOf(addresses);
    if (addresses.isEmpty() || addresses.size() > MOST_ADDRESSES) {
      throw new IllegalArgumentException("an invite has 1 to " + MOST_ADDRESSES + " addresses");
    }
    Base64Url.bytes(secret, SECRET_LENGTH);
  }

  /// A new secret of 128 bits.
  public static String newSecret(SecureRandom random) {
    var bytes = new byte[SECRET_LENGTH];
    random.nextBytes(bytes);
    return Base64Url.of(bytes);
  }

  /// Whether this text could be the secret of an invite.
  public static boolean isSecret(String text) {
    try {
      Base64Url.bytes(text, SECRET_LENGTH);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// Reads a link, with space around it or not.
  ///
  /// @throws IllegalArgumentException if it is not an invite
  public static Invite parse(String link) {
    var matcher = LINK.matcher(link.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an invite");
    }
    var addresses = Arrays.stream(matcher.group("addresses").split(",")).map(Address::parse).toList();
    var payload = Base64Url.bytes(matcher.group("payload"), SECRET_LENGTH + Fingerprint.LENGTH);
    return new Invite(
        addresses,
        Base64Url.of(Arrays.copyOf(payload, SECRET_LENGTH)),
        new Fingerprint(Base64Url.of(Arrays.copyOfRange(payload, SECRET_LENGTH, payload.length))),
        matcher.group("off") == null);
  }

  /// The invite as a link. It is a secret: it must not get into a log.
  public String link() {
    var payload = Arrays.copyOf(Base64Url.bytes(secret, SECRET_LENGTH), SECRET_LENGTH + Fingerprint.LENGTH);
    System.arraycopy(house.bytes(), 0, payload, SECRET_LENGTH, Fingerprint.LENGTH);
    return addresses.stream().map(Address::toString).collect(Collectors.joining(",", SCHEME, "/j/"))
        + Base64Url.of(payload)
        + (tls ? "" : TLS_OFF);
  }

  /// Without the secret, so that an invite in a log opens nothing.
  @Override
  public String toString() {
    return "Invite" + addresses;
  }
}
