package dev.snug.client.ui.part;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The place at the bottom left where a short word appears and goes by itself.
public final class Toasts extends StackPane {

  private static final Duration SHOWN = Duration.seconds(4);
  private static final Duration OFFERED = Duration.seconds(20);
  private static final Duration COMING = Duration.millis(120);

  private final Motion motion;

  public Toasts(Motion motion) {
    this.motion = motion;
    setPickOnBounds(false);
    setAlignment(Pos.BOTTOM_LEFT);
    getStyleClass().add("toasts");
  }

  /// Says something for four seconds, instead of what stood there.
  public void say(ObservableValue<String> text) {
    show(Feather.CHECK, text, SHOWN);
  }

  /// Says that something did not work.
  public void warn(ObservableValue<String> text) {
    show(Feather.ALERT_CIRCLE, text, SHOWN);
  }

  /// Says something about which one thing can be done, and stays long enough to be reached by the keyboard.
  public void offer(ObservableValue<String> text, String id, ObservableValue<String> action, Runnable then) {
    var toast = show(Feather.ALERT_CIRCLE, text, OFFERED);
    var button = Buttons.flat(id, action, () -> {
      getChildren().remove(toast);
      then.run();
    });
    button.getStyleClass().add("toast-action");
    toast.getChildren().add(button);
  }

  private HBox show(Feather icon, ObservableValue<String> text, Duration shown) {
    var toast = new HBox(12, Labels.icon(icon, 16), Labels.of(text, "toast-text"));
    toast.setId("toast");
    toast.getStyleClass().add("toast");
    toast.setAlignment(Pos.CENTER_LEFT);
    toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    toast.setAccessibleRole(AccessibleRole.TEXT);
    toast.accessibleTextProperty().bind(text);
    getChildren().setAll(toast);
    motion.come(toast, 8, COMING);
    var pause = new PauseTransition(shown);
    pause.setOnFinished(_ -> motion.go(toast, COMING, () -> getChildren().remove(toast)));
    pause.play();
    return toast;
  }
}
