package dev.snug.client.ui;

import dev.snug.client.control.Intents;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.shared.room.Presence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Tells the houses that this person is away when they have not touched the window for a while, and that they are back when
/// they do. Whoever said themselves that they are away or quiet stays so.
final class Attention {

  private final AppModel model;
  private final Intents intents;
  private final PauseTransition patience;
  private final Set<HouseModel> away = new HashSet<>();

  /// @param patience how long somebody may do nothing and still be here
  Attention(AppModel model, Intents intents, Duration patience) {
    this.model = model;
    this.intents = intents;
    this.patience = new PauseTransition(patience);
    this.patience.setOnFinished(_ -> leave());
  }

  /// Watches a window for as long as it is shown.
  void watch(Stage stage) {
    stage.addEventFilter(InputEvent.ANY, _ -> touch());
    stage.focusedProperty().subscribe(isInFront -> {
      if (isInFront) {
        touch();
      }
    });
    stage.showingProperty().subscribe(isShown -> {
      if (isShown) {
        patience.playFromStart();
      } else {
        // What runs is kept by the toolkit, and all of the window with it.
        patience.stop();
      }
    });
  }

  /// Somebody is at the window.
  void touch() {
    patience.playFromStart();
    if (!away.isEmpty()) {
      var back = List.copyOf(away);
      away.clear();
      back.stream()
          .filter(house -> house.presenceProperty().get() == Presence.AWAY)
          .forEach(house -> intents.appear(house, Presence.HERE));
    }
  }

  private void leave() {
    model.houses().stream()
        .filter(house -> house.presenceProperty().get() == Presence.HERE)
        .forEach(house -> {
          away.add(house);
          intents.appear(house, Presence.AWAY);
        });
  }
}
