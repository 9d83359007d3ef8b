package dev.snug.client.command;

import dev.snug.client.AlreadyRunning;
import dev.snug.client.OpenFolder;
import dev.snug.client.connection.Door;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.store.AppStore;
import dev.snug.client.store.KnownHouse;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Identity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The app's data folder as a command uses it: the same key and the same houses. The app may be running. So a command holds the
/// folder only while it is new, opens the list of houses for a moment each time, and leaves what the app keeps of a house alone.
final class Folder {

  private static final String NAME = "name";

  private final Path path;
  private final Words words;
  private final SecureRandom random;

  Folder(Path path, Words words, SecureRandom random) {
    this.path = path;
    this.words = words;
    this.random = random;
  }

  /// Where each house that is hosted here has its folder.
  Path hosted() {
    return path.resolve("hosted");
  }

  /// Who this person is; made if nobody was anybody here yet.
  Identity identity() throws Failed {
    try {
      var file = path.resolve("identity");
      if (Files.exists(file)) {
        return Identity.keptIn(file, random);
      }
      try (var taken = OpenFolder.take(path, random)) {
        return taken.identity();
      }
    } catch (AlreadyRunning e) {
      throw words.hindered(Obstacle.ALREADY_OPEN, e);
    } catch (StoreFailed e) {
      throw words.hindered(Obstacle.STORAGE_BROKEN, e);
    } catch (IOException e) {
      throw words.hindered(Obstacle.NO_PERMISSION, e);
    }
  }

  /// What this person is called; empty if they have not said.
  Optional<String> name() throws Failed {
    return read(store -> store.setting(NAME)).filter(each -> !each.isEmpty());
  }

  void name(String name) throws Failed {
    read(store -> {
      store.setting(NAME, name);
      return true;
    });
  }

  List<KnownHouse> houses() throws Failed {
    return read(AppStore::houses);
  }

  void keep(KnownHouse house) throws Failed {
    read(store -> {
      store.keep(house);
      return true;
    });
  }

  /// The house that is meant.
  ///
  /// @param called its name; empty if there is only one
  KnownHouse house(Optional<String> called) throws Failed {
    var houses = houses();
    if (houses.isEmpty()) {
      throw new Failed(Failed.REFUSED, words.text("no-house"));
    }
    var meant = houses.stream().filter(each -> called.map(each.name()::equalsIgnoreCase).orElse(true)).toList();
    var names = houses.stream().map(KnownHouse::name).collect(Collectors.joining(", "));
    if (meant.isEmpty()) {
      throw new Failed(Failed.REFUSED, words.text("no-such-house", called.orElse(""), names));
    }
    if (meant.size() > 1) {
      throw new Failed(Failed.WRONG_USAGE, words.text("which-house", names));
    }
    return meant.getFirst();
  }

  /// The way into a house that knows this person.
  Door door(KnownHouse house) throws Failed {
    var hosting = house.hosting();
    var addresses = hosting == null ? house.addresses() : List.of(new Address("127.0.0.1", hosting.port()));
    return new Door(addresses, house.tls(), house.key(), identity(), name().orElse(house.name()), null);
  }

  private <T> T read(Use<T> use) throws Failed {
    identity();
    try (var store = AppStore.open(path.resolve("snug.db"))) {
      return use.of(store);
    } catch (StoreFailed e) {
      throw words.hindered(switch (e.reason()) {
        case DISK_FULL -> Obstacle.DISK_FULL;
        case NO_PERMISSION -> Obstacle.NO_PERMISSION;
        case DAMAGED, BROKEN -> Obstacle.STORAGE_BROKEN;
      }, e);
    }
  }

  private interface Use<T> {
    T of(AppStore store) throws StoreFailed;
  }
}
