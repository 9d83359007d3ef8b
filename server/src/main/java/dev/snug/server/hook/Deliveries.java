package dev.snug.server.hook;

import dev.snug.server.account.Hooks;
import dev.snug.server.account.Hooks.Hook;
import dev.snug.server.log.Readers;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.session.House;
import dev.snug.shared.protocol.HookEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells hooks what is said in their rooms: each one thing at a time, in order, from the log, so that nothing waits in memory and a restart goes on
/// where it was. What is to be told is read on a reader's thread, and told on a virtual thread of each hook's own; neither the writer nor a session
/// ever waits. Safe for use by several threads.
public final class Deliveries implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final House house;
  private final Hooks hooks;
  private final Courier courier;
  private final HookLimits limits;
  private final NextEvent next;
  /// Up to which entry each hook has been looked after; the store may know less.
  private final Map<Long, Long> passed = new HashMap<>();
  private final Map<Long, Failed> failed = new HashMap<>();
  private final Map<Long, Thread> underWay = new HashMap<>();
  private long grown = -1;
  private boolean isLooking;
  private boolean hasMore = true;
  private boolean closed;

  /// What could not be told.
  ///
  /// @param times how often it was tried
  /// @param until in nanoseconds, when to try again
  private record Failed(long seq, int times, long until) {}

  public Deliveries(House house, Hooks hooks, Courier courier, HookLimits limits) {
    this.house = house;
    this.hooks = hooks;
    this.courier = courier;
    this.limits = limits;
    this.next = new NextEvent(house);
  }

  /// Looks whether there is something to tell, if there may be. From any thread, now and then; never blocks.
  public synchronized void tick() {
    var now = house.nanos().getAsLong();
    var stored = house.rooms().index().grown();
    var isDue = failed.values().stream().anyMatch(each -> each.until() - now <= 0);
    if (closed || isLooking || (stored == grown && !hasMore && !isDue)) {
      return;
    }
    isLooking = house.readers().submit(new Readers.Reading() {
      @Override
      public void read(Transaction snapshot) throws StorageFailure {
        look(snapshot);
        looked(stored, false);
      }

      @Override
      public void notRead(StorageFailure failure) {
        looked(stored, true);
      }
    });
  }

  /// What is under way is broken off, and told again when the house is opened again.
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      underWay.values().forEach(Thread::interrupt);
    }
  }

  private void look(Transaction snapshot) throws StorageFailure {
    synchronized (this) {
      hasMore = false;
    }
    var all = hooks.all(snapshot);
    forgetOthers(all.stream().map(Hook::number).collect(HashSet::new, Set::add, Set::addAll));
    for (var hook : all) {
      if (hook.url() != null && isFree(hook)) {
        var from = from(hook);
        switch (next.after(snapshot, hook, all, from)) {
          case NextEvent.Found.Event(var event) -> begin(hook, event);
          case NextEvent.Found.Nothing(var upTo, var more) -> pass(hook, from, upTo, more);
        }
      }
    }
  }

  private synchronized void looked(long stored, boolean isInVain) {
    isLooking = false;
    grown = stored;
    hasMore |= isInVain;
  }

  private synchronized void forgetOthers(Set<Long> known) {
    passed.keySet().retainAll(known);
    failed.keySet().retainAll(known);
  }

  private synchronized boolean isFree(Hook hook) {
    var failure = failed.get(hook.number());
    return !underWay.containsKey(hook.number())
        && (failure == null || failure.until() - house.nanos().getAsLong() <= 0);
  }

  private synchronized long from(Hook hook) {
    return Math.max(hook.upTo(), passed.getOrDefault(hook.number(), 0L));
  }

  /// Nothing is to be told so far. The store is told only now and then: at worst it is looked through again.
  private synchronized void pass(Hook hook, long from, long upTo, boolean more) {
    passed.put(hook.number(), upTo);
    hasMore |= more;
    if (upTo - from >= NextEvent.AT_ONCE) {
      var _ = house.appender().submitFleeting(new Passing(hooks, hook, upTo, () -> {}, () -> {}));
    }
  }

  private synchronized void begin(Hook hook, HookEvent event) {
    if (closed) {
      return;
    }
    var delivery = new Delivery(house, hooks, hook, event, courier, ok -> ended(hook, event.seq(), ok));
    var thread = Thread.ofVirtual().name("snug-hook-" + hook.person().id()).unstarted(delivery);
    underWay.put(hook.number(), thread);
    thread.start();
  }

  private void ended(Hook hook, long seq, boolean isTold) {
    synchronized (this) {
      underWay.remove(hook.number());
      hasMore = true;
      if (isTold) {
        failed.remove(hook.number());
        passed.merge(hook.number(), seq, Math::max);
      } else if (!closed) {
        fail(hook, seq);
      }
    }
    tick();
  }

  private void fail(Hook hook, long seq) {
    var before = failed.get(hook.number());
    var times = before == null || before.seq() != seq ? 1 : before.times() + 1;
    if (times < limits.attempts()) {
      failed.put(
          hook.number(), new Failed(seq, times, house.nanos().getAsLong() + limits.pauseAfter(times).toNanos()));
      return;
    }
    LOG.warn("hook {} was not told of entry {}: tried {} times", hook, seq, times);
    failed.remove(hook.number());
    passed.merge(hook.number(), seq, Math::max);
    var _ = house.appender().submitAlways(new Passing(hooks, hook, seq, () -> {}, () -> {}));
  }
}
