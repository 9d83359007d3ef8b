package dev.snug.client.preview;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLContext;

/// What stands for the web in tests: no test asks hosts of the real one, nor for their names.
public final class Webs {

  private static final String HERE = "127.0.0.1";

  /// There is nobody.
  static final Reach NOBODY = new Reach(Webs::here, _ -> false, _ -> false, Reach.ofTheWeb().tls());

  private Webs() {}

  /// This machine, on any port, and nobody else.
  public static Reach here() {
    return here(Reach.ofTheWeb().tls());
  }

  static Reach here(SSLContext tls) {
    return new Reach(Webs::here, InetAddress::isLoopbackAddress, _ -> true, tls);
  }

  private static InetAddress[] here(String host) throws UnknownHostException {
    if (!host.equals(HERE)) {
      throw new UnknownHostException(host);
    }
    return new InetAddress[] {InetAddress.getByName(HERE)};
  }
}
