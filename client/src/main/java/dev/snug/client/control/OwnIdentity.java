package dev.snug.client.control;

import dev.snug.client.control.Background.Hindered;
import dev.snug.client.identity.CannotOpenBackup;
import dev.snug.client.identity.IdentityFile;
import dev.snug.client.identity.Passphrase;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.identity.PublicKey;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Who this person is: put away into a backup, and taken out of one. On the FX thread; the work is done elsewhere.
final class OwnIdentity {

  private final AppModel model;
  private final Houses houses;
  private final IdentityFile file;
  private final Background background;
  private Identity identity;

  OwnIdentity(AppModel model, Houses houses, Identity identity, IdentityFile file, Background background) {
    this.model = model;
    this.houses = houses;
    this.identity = identity;
    this.file = file;
    this.background = background;
  }

  void backUp(Path target, CharSequence words, Consumer<Outcome<Path>> answer) {
    var passphrase = new Passphrase(words);
    var mine = identity;
    background.run(() -> {
      try (passphrase) {
        file.backUp(mine, target, passphrase);
        return target;
      } catch (IOException e) {
        throw new Hindered(Obstacle.NO_PERMISSION, e);
      }
    }, answer);
  }

  /// Only while there is no house in the rail: there one is known by the key one came with.
  void restore(Path backup, CharSequence words, Consumer<Outcome<PublicKey>> answer) {
    if (!model.houses().isEmpty()) {
      throw new IllegalStateException("a house in the rail knows the identity there is");
    }
    var passphrase = new Passphrase(words);
    background.run(() -> restored(backup, passphrase), outcome -> answer.accept(switch (outcome) {
      case Outcome.Done<Identity>(var restored) -> {
        identity = restored;
        houses.goAs(restored);
        model.become(restored.publicKey());
        yield new Outcome.Done<>(restored.publicKey());
      }
      case Outcome.Failed<Identity>(var problem) -> new Outcome.Failed<>(problem);
    }));
  }

  private Identity restored(Path backup, Passphrase passphrase) throws Hindered {
    try (passphrase) {
      return file.restore(backup, passphrase);
    } catch (CannotOpenBackup e) {
      throw new Hindered(switch (e.reason()) {
        case NO_BACKUP -> Obstacle.NO_BACKUP;
        case NEWER -> Obstacle.BACKUP_NEWER;
        case DAMAGED -> Obstacle.BACKUP_DAMAGED;
        case WRONG_PASSPHRASE -> Obstacle.WRONG_PASSPHRASE;
      }, e);
    } catch (NoSuchFileException e) {
      throw new Hindered(Obstacle.FILE_UNREADABLE, e);
    } catch (IOException e) {
      throw new Hindered(Obstacle.NO_PERMISSION, e);
    }
  }
}
