package dev.snug.client.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppStoreTest {

  private static final KnownHouse LANTERN = new KnownHouse(
      Fingerprint.ofBytes(new byte[] {1}), "Lantern House", "Tomás",
      List.of(new Address("192.168.1.24", 7670), new Address("fe80::1", 7670)), true, null);
  private static final KnownHouse OWN = new KnownHouse(
      Fingerprint.ofBytes(new byte[] {2}), "周日厨房", "Mei", List.of(new Address("127.0.0.1", 7671)), true,
      new KnownHouse.Hosting("abc", 7671, true, true, false));

  @TempDir Path folder;

  @Test
  void theRailIsAsItWasLeft() throws StoreFailed {
    try (var store = open()) {
      store.keep(LANTERN);
      store.keep(OWN);
    }
    try (var store = open()) {
      assertThat(store.houses()).containsExactly(LANTERN, OWN);
    }
  }

  @Test
  void aHouseKeepsItsPlaceWhenItIsRenamed() throws StoreFailed {
    var renamed = new KnownHouse(LANTERN.key(), "Lamp House", "Tomás", LANTERN.addresses(), true, null);
    try (var store = open()) {
      store.keep(LANTERN);
      store.keep(OWN);
      store.keep(renamed);
      assertThat(store.houses()).containsExactly(renamed, OWN);
    }
  }

  @Test
  void aHouseThatWasLeftIsGone() throws StoreFailed {
    try (var store = open()) {
      store.keep(LANTERN);
      store.forget(LANTERN.key());
      assertThat(store.houses()).isEmpty();
    }
  }

  @Test
  void settingsAreKept() throws StoreFailed {
    try (var store = open()) {
      store.setting("name", "Mei");
      store.setting("name", "林晓雨");
    }
    try (var store = open()) {
      assertThat(store.setting("name")).contains("林晓雨");
      assertThat(store.setting("theme")).isEmpty();
    }
  }

  private AppStore open() throws StoreFailed {
    return AppStore.open(folder.resolve("snug").resolve("snug.db"));
  }
}
