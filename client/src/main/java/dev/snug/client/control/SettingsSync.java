package dev.snug.client.control;

import dev.snug.client.store.KeptSetting;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Settings and drafts: kept here at once, told to the house when it can be reached, and taken from there when another
/// device has written something later. Lives on the line's thread.
final class SettingsSync {

  /// Whoever is writing does not send every letter.
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final LocalStore store;
  private final Clock clock;
  private final Predicate<ClientFrame> line;
  private final Consumer<Update> updates;
  private @Nullable KeptSetting underWay;
  private @Nullable String askedWith;
  private Instant notBefore = Instant.MIN;
  private boolean checked;
  private boolean expectsAll;
  private int asks;

  SettingsSync(LocalStore store, Clock clock, Predicate<ClientFrame> line, Consumer<Update> updates) {
    this.store = store;
    this.clock = clock;
    this.line = line;
    this.updates = updates;
  }

  /// What is kept here, to begin with.
  List<Update.Setting> all() throws StoreFailed {
    return store.settings().all().stream().map(setting -> new Update.Setting(setting.key(), setting.value())).toList();
  }

  /// This person has written something, or taken it away.
  void write(String key, @Nullable String value) throws StoreFailed {
    var before = store.settings().find(key);
    if (before.isEmpty() ? value == null : Objects.equals(before.get().value(), value)) {
      return;
    }
    // What is written later here is later, whatever this computer's clock does.
    var at = Math.max(clock.millis(), before.map(setting -> setting.at() + 1).orElse(0L));
    store.settings().put(new KeptSetting(key, value, at, false));
    checked = false;
  }

  /// The next that the house says is all there is.
  void welcomed() {
    expectsAll = true;
    checked = false;
  }

  void heard(ServerFrame.Settings frame) throws StoreFailed {
    if (expectsAll) {
      expectsAll = false;
      var there = frame.settings().stream().map(ServerFrame.Setting::key).collect(Collectors.toSet());
      for (var kept : store.settings().all()) {
        if (kept.sent() && !there.contains(kept.key())) {
          take(new ServerFrame.Setting(kept.key(), null, kept.at()));
        }
      }
    }
    for (var setting : frame.settings()) {
      var known = store.settings().find(setting.key());
      if (known.isEmpty() || known.get().sent() || known.get().at() <= setting.at()) {
        take(setting);
      }
    }
  }

  /// Tells the house the next that it does not know, if it is time.
  void send() throws StoreFailed {
    var now = clock.instant();
    if (checked || askedWith != null || now.isBefore(notBefore)) {
      return;
    }
    checked = true;
    for (var setting : store.settings().unsent()) {
      checked = false;
      if (isFinished(setting, now)) {
        asks++;
        var id = "setting" + asks;
        if (line.test(new ClientFrame.Setting(id, setting.key(), setting.value(), setting.at()))) {
          askedWith = id;
          underWay = setting;
        }
        return;
      }
    }
  }

  void done(String id) throws StoreFailed {
    if (id.equals(askedWith) && underWay != null) {
      store.settings().sent(underWay);
      askedWith = null;
    }
  }

  /// What the house has no room for stays on this computer.
  void refused(String id, boolean mayPass, Duration pause) throws StoreFailed {
    if (id.equals(askedWith)) {
      notBefore = clock.instant().plus(pause);
      if (mayPass) {
        askedWith = null;
      } else {
        done(id);
      }
    }
  }

  void lost() {
    askedWith = null;
    notBefore = Instant.MIN;
    checked = false;
  }

  private void take(ServerFrame.Setting setting) throws StoreFailed {
    store.settings().put(new KeptSetting(setting.key(), setting.value(), setting.at(), true));
    updates.accept(new Update.Setting(setting.key(), setting.value()));
  }

  private static boolean isFinished(KeptSetting setting, Instant now) {
    var isTyped = setting.key().startsWith(SettingKeys.DRAFT) || setting.key().startsWith(SettingKeys.ERRAND);
    return setting.value() == null || !isTyped
        || !now.isBefore(Instant.ofEpochMilli(setting.at()).plus(BREATH));
  }
}
