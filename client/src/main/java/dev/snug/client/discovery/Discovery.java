package dev.snug.client.discovery;

import dev.snug.shared.identity.Fingerprint;
import java.io.IOException;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Announces houses and hears of others, on every suitable network of this computer, also on those that come later. As long as
/// nobody wants either, nothing is opened and nothing is sent. All methods return at once but [#close]; the work is done on one
/// thread of its own.
public final class Discovery implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

  private static final long TICK_MILLIS = 500;
  private static final int TICKS_PER_SCAN = 6;
  private static final int TICKS_TO_SETTLE = 6;
  private static final Duration LAST_WORDS = Duration.ofSeconds(1);

  static {
    // JmDNS reads it once: how long what is announced here counts when nothing is heard of it any more. What RFC 6762, 10,
    // recommends; an hour, which JmDNS takes otherwise, is how long a house that crashed would be shown.
    if (System.getProperty("net.dns.ttl") == null) {
      System.setProperty("net.dns.ttl", "120");
    }
  }

  private final Supplier<List<InetAddress>> places;
  private final Consumer<Sight> heard;
  private final SecureRandom random;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("discovery").factory(), new ThreadPoolExecutor.DiscardPolicy());
  private final Sightings sightings = new Sightings();
  private final Map<InetAddress, Card> cards = new LinkedHashMap<>();
  private final Map<Fingerprint, Announcement> announced = new LinkedHashMap<>();
  private final Set<Fingerprint> isNew = new HashSet<>();
  private boolean isLooking;
  private int ticksToScan;
  private int ticksLooked;
  private @Nullable Sight last;
  private @Nullable ScheduledFuture<?> ticking;

  /// @param places the addresses of this computer on which to announce and to listen, as they are now
  /// @param heard hears what is there whenever it has changed, on the thread of the discovery
  public Discovery(Supplier<List<InetAddress>> places, Consumer<Sight> heard, SecureRandom random) {
    this.places = places;
    this.heard = heard;
    this.random = random;
  }

  /// Announces a house from now on, or what is new of it; news that come quickly are told together.
  public void announce(Announcement announcement) {
    thread.execute(() -> {
      if (!announcement.equals(announced.put(announcement.house(), announcement))) {
        isNew.add(announcement.house());
        settle();
      }
    });
  }

  /// Announces a house no longer, and says goodbye for it.
  public void withdraw(Fingerprint house) {
    thread.execute(() -> {
      if (announced.remove(house) != null) {
        cards.values().forEach(card -> card.withdraw(house));
        settle();
      }
    });
  }

  /// Listens for houses from now on, or no longer.
  public void look(boolean isWanted) {
    thread.execute(() -> {
      if (isWanted != isLooking) {
        isLooking = isWanted;
        ticksLooked = 0;
        last = null;
        cards.values().forEach(card -> card.look(isWanted));
        settle();
      }
    });
  }

  /// Says goodbye for all that is announced. Waits for a second at most; what is not done by then is done behind the caller's back, on
  /// threads that keep nothing alive.
  @Override
  public void close() {
    thread.execute(() -> {
      stopTicking();
      var going = new ArrayList<Thread>();
      cards.values().forEach(card -> going.add(Thread.ofPlatform().daemon().name("discovery-end").start(card::close)));
      cards.clear();
      going.forEach(Discovery::awaitEnd);
    });
    thread.shutdown();
    try {
      if (!thread.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("The networks are left while the goodbyes are still under way");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitEnd(Thread thread) {
    try {
      if (!thread.join(LAST_WORDS)) {
        LOG.debug("{} goes on", thread.getName());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Opens what is needed, and closes what is not.
  private void settle() {
    if (!isLooking && announced.isEmpty()) {
      stopTicking();
      List.copyOf(cards.keySet()).forEach(this::leave);
    } else if (ticking == null) {
      ticksToScan = 0;
      ticking = thread.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void stopTicking() {
    if (ticking != null) {
      ticking.cancel(false);
      ticking = null;
    }
  }

  private void tick() {
    announced.values().stream()
        .filter(each -> isNew.remove(each.house()))
        .forEach(each -> cards.forEach((address, card) -> announce(address, card, each)));
    if (ticksToScan-- <= 0) {
      ticksToScan = TICKS_PER_SCAN;
      scan();
    }
    cards.entrySet().stream().filter(each -> !each.getValue().refresh()).map(Map.Entry::getKey).toList().forEach(this::leave);
    ticksLooked = Math.min(ticksLooked + 1, TICKS_TO_SETTLE);
    if (isLooking) {
      tell();
    }
  }

  /// Network cards come and go.
  private void scan() {
    var now = new HashSet<>(places.get());
    cards.keySet().stream().filter(each -> !now.contains(each)).toList().forEach(this::leave);
    now.removeAll(cards.keySet());
    now.forEach(this::arrive);
  }

  private void arrive(InetAddress address) {
    try {
      var card = Card.open(address, sightings, random);
      cards.put(address, card);
      announced.values().forEach(each -> announce(address, card, each));
      card.look(isLooking);
    } catch (IOException e) {
      LOG.info("Nothing can be announced at {}", address.getHostAddress(), e);
    }
  }

  private void leave(InetAddress address) {
    var card = cards.remove(address);
    if (card != null) {
      sightings.went(address);
      Thread.ofPlatform().daemon().name("discovery-end").start(card::close);
    }
  }

  private static void announce(InetAddress address, Card card, Announcement announcement) {
    try {
      card.announce(announcement);
    } catch (IOException e) {
      LOG.info("A house cannot be announced at {}", address.getHostAddress(), e);
    }
  }

  private void tell() {
    var isBlind = cards.isEmpty();
    var isSettled = ticksLooked >= TICKS_TO_SETTLE;
    var before = last;
    if (sightings.takeNews() || before == null || before.isBlind() != isBlind || before.isSettled() != isSettled) {
      last = new Sight(sightings.houses(), isBlind, isSettled);
      heard.accept(last);
    }
  }
}
