package dev.snug.client.reach;

import dev.snug.client.reach.Router.SaysNo;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way from the internet through the router to one port of this computer. It is asked for once, of all routers that may be there at
/// the same time; the first that agrees is kept, and asked again before its promise runs out.
public final class RouterDoor implements AutoCloseable {

  /// Nobody waits longer for a router.
  public static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Logger LOG = LoggerFactory.getLogger(RouterDoor.class);
  private static final Duration LEASE = Duration.ofHours(1);
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(30);
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final int port;
  private final Duration leastPause;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("router").factory());
  private final CompletableFuture<RouterAnswer> answer = new CompletableFuture<>();
  private final AtomicInteger asked = new AtomicInteger();
  private @Nullable Router router;
  private @Nullable Lease lease;
  private @Nullable ScheduledFuture<?> renewal;
  private boolean isClosed;
  private RouterAnswer.@Nullable No no;

  private RouterDoor(int port, Duration leastPause) {
    this.port = port;
    this.leastPause = leastPause;
  }

  /// Asks whoever may be a router; returns at once.
  ///
  /// @param leastPause between asking and asking again, whatever the router promises
  static RouterDoor at(int port, List<Callable<List<Router>>> searches, Duration leastPause) {
    var door = new RouterDoor(port, leastPause);
    door.ask(searches);
    return door;
  }

  /// Asks the routers of the networks of this computer; returns at once.
  ///
  /// @param cards the addresses of this computer
  /// @param routers where a router may be
  public static RouterDoor at(int port, List<InetAddress> cards, List<InetAddress> routers) {
    return at(port, RouterSearch.all(cards, routers), LEAST_PAUSE);
  }

  /// What the router said; blocks, [#PATIENCE] at most.
  public RouterAnswer answer() {
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException("an answer never fails", e);
    } catch (TimeoutException e) {
      return silence();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return silence();
    }
  }

  /// Has the router close the way again; blocks for a second at most, then goes without: the promise runs out.
  @Override
  public void close() {
    var goodbye = Thread.ofVirtual().name("router-goodbye").start(this::letGo);
    try {
      if (!goodbye.join(GOODBYE)) {
        LOG.info("The router has not answered that port {} is closed", port);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    thread.shutdownNow();
  }

  private void ask(List<Callable<List<Router>>> searches) {
    if (searches.isEmpty()) {
      answer.complete(new RouterAnswer.Nobody());
      return;
    }
    asked.set(searches.size());
    searches.forEach(search -> Thread.ofVirtual().name("router-search").start(() -> {
      try {
        for (var each : search.call()) {
          open(each);
        }
      } catch (Exception e) {
        LOG.debug("No router there", e);
      }
      if (asked.decrementAndGet() == 0) {
        answer.complete(silence());
      }
    }));
  }

  private synchronized RouterAnswer silence() {
    return no == null ? new RouterAnswer.Nobody() : no;
  }

  /// Of several that say no, the one that says where it is tells more.
  private synchronized void heardNo(String address) {
    if (no == null || no.address().isEmpty()) {
      no = new RouterAnswer.No(address);
    }
  }

  private void open(Router found) {
    try {
      var promised = found.open(port, port, LEASE);
      if (take(found, promised)) {
        LOG.info("The router leads {} to port {}", promised.outside(), port);
        answer.complete(new RouterAnswer.LetsIn(promised.outside()));
        renewLater(promised);
      } else {
        found.close(port, promised);
      }
    } catch (SaysNo e) {
      LOG.info("A router says no: {}", e.getMessage());
      heardNo(e.address().orElse(""));
    } catch (IOException e) {
      LOG.debug("A router does not answer", e);
    }
  }

  /// Keeps the first that agrees in time.
  private synchronized boolean take(Router found, Lease promised) {
    if (isClosed || router != null) {
      return false;
    }
    router = found;
    lease = promised;
    return true;
  }

  private synchronized void renewLater(Lease promised) {
    if (!isClosed && promised.lasts().isPositive()) {
      var pause = promised.lasts().dividedBy(2);
      renewal = thread.schedule(this::renew, Math.max(pause.toMillis(), leastPause.toMillis()), TimeUnit.MILLISECONDS);
    }
  }

  private void renew() {
    var kept = router();
    var before = lease();
    if (kept == null || before == null) {
      return;
    }
    try {
      var next = kept.open(port, before.outside().port(), LEASE);
      keep(next);
      renewLater(next);
    } catch (IOException | SaysNo e) {
      LOG.info("The router did not go on leading to port {}; it is asked again", port, e);
      renewLater(new Lease(before.outside(), leastPause));
    }
  }

  private void letGo() {
    Router kept;
    Lease last;
    synchronized (this) {
      isClosed = true;
      if (renewal != null) {
        renewal.cancel(false);
      }
      kept = router;
      last = lease;
      router = null;
    }
    if (kept != null && last != null) {
      try {
        kept.close(port, last);
      } catch (IOException e) {
        LOG.info("The router keeps port {} until its promise runs out", port, e);
      }
    }
  }

  private synchronized @Nullable Router router() {
    return router;
  }

  private synchronized @Nullable Lease lease() {
    return lease;
  }

  private synchronized void keep(Lease next) {
    lease = next;
  }
}
