package dev.snug.client.control;

import dev.snug.client.discovery.Discovery;
import dev.snug.client.discovery.Sight;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.Lookout;

/// Looks for houses nearby as long as somebody wants to see them. On the FX thread.
final class Nearby {

  private final AppModel model;
  private final Discovery discovery;
  private int lookers;

  Nearby(AppModel model, Discovery discovery) {
    this.model = model;
    this.discovery = discovery;
  }

  /// Somebody wants to see what is nearby, or does no longer; each says so once.
  void look(boolean isWanted) {
    lookers += isWanted ? 1 : -1;
    if (lookers == (isWanted ? 1 : 0)) {
      discovery.look(isWanted);
      model.nearby().clear();
      model.lookoutProperty().set(isWanted ? Lookout.LOOKING : Lookout.RESTING);
    }
  }

  void see(Sight sight) {
    if (lookers > 0) {
      model.nearby().setAll(sight.houses());
      model.lookoutProperty().set(sight.isBlind() ? Lookout.BLIND : sight.isSettled() ? Lookout.SETTLED : Lookout.LOOKING);
    }
  }
}
