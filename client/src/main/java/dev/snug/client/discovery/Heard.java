package dev.snug.client.discovery;

import dev.snug.client.model.Admission;
import dev.snug.client.model.NearbyHouse;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.room.Names;
import java.net.Inet4Address;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.jmdns.ServiceInfo;

/// Reads what somebody announced. Anybody on the network may have made it up, so what cannot be is passed over, and what could
/// turn a line of text around or hide in it never reaches the window.
final class Heard {

  static final String VERSION = "v";
  static final String ONE = "1";
  static final String KEY = "key";
  static final String NAME = "name";
  static final String HOST = "host";
  static final String ADMISSION = "in";
  static final String HERE = "here";

  /// As many as an invite made by the app has.
  static final int MOST_ADDRESSES = 3;

  private Heard() {}

  /// The house that is announced; empty if this is no announcement of one that can be reached from here.
  ///
  /// @param isNear whether an address is on the network on which this was heard; others are not gone to
  static Optional<NearbyHouse> read(ServiceInfo info, Predicate<Inet4Address> isNear) {
    var name = Names.tidy(text(info, NAME));
    if (!text(info, VERSION).equals(ONE) || !Names.isName(name) || info.getPort() < 1 || info.getPort() > 65_535) {
      return Optional.empty();
    }
    var addresses = addresses(info, isNear);
    if (addresses.isEmpty()) {
      return Optional.empty();
    }
    return key(info).map(key -> new NearbyHouse(key, name, host(info), addresses, admission(info), here(info)));
  }

  private static Optional<Fingerprint> key(ServiceInfo info) {
    try {
      return Optional.of(new Fingerprint(text(info, KEY)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String host(ServiceInfo info) {
    var host = Names.tidy(text(info, HOST));
    return Names.isName(host) ? host : "";
  }

  private static List<Address> addresses(ServiceInfo info, Predicate<Inet4Address> isNear) {
    return Arrays.stream(info.getInet4Addresses())
        .filter(isNear)
        .limit(MOST_ADDRESSES)
        .map(address -> new Address(address.getHostAddress(), info.getPort()))
        .toList();
  }

  /// What is not understood asks for an invite, which is always right.
  private static Admission admission(ServiceInfo info) {
    return Admission.NETWORK.name().toLowerCase(Locale.ROOT).equals(text(info, ADMISSION)) ? Admission.NETWORK : Admission.INVITED;
  }

  private static int here(ServiceInfo info) {
    try {
      return Math.clamp(Integer.parseInt(text(info, HERE)), 0, Announcement.MOST_HERE);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private static String text(ServiceInfo info, String key) {
    return Objects.requireNonNullElse(info.getPropertyString(key), "");
  }
}
