package dev.snug.client.preview;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.net.ssl.SSLContext;

/// What stands for the web in tests.
public final class Webs {

  /// There is nobody: no test asks hosts of the real web.
  public static final Reach NOBODY =
      new Reach(
          host -> {
            throw new UnknownHostException(host);
          },
          _ -> false, _ -> false, Reach.ofTheWeb().tls());

  private Webs() {}

  /// This machine, on any port.
  public static Reach here(SSLContext tls) {
    return new Reach(InetAddress::getAllByName, InetAddress::isLoopbackAddress, _ -> true, tls);
  }

  public static Reach here() {
    return here(Reach.ofTheWeb().tls());
  }
}
