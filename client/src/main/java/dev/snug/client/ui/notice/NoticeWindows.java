package dev.snug.client.ui.notice;

import dev.snug.client.control.Bell;
import dev.snug.client.model.Notice;
import dev.snug.client.ui.part.Ui;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/// Tells in small windows of the app's own at the bottom right of the screen, whatever desktop that is. They go by themselves, stay while the
/// mouse is over them, and never take the keyboard. On the FX thread.
public final class NoticeWindows implements Bell {

  private static final Duration SHOWN = Duration.seconds(6);
  private static final double EDGE = 16;
  private static final double GAP = 8;

  private final Ui ui;
  private final Stage stage;
  private final Consumer<Notice> open;
  private final Banners banners = new Banners();
  private final Map<Banner.Subject, PauseTransition> ends = new HashMap<>();
  private final PauseTransition turn = new PauseTransition(Duration.millis((double) Banners.APART.toMillis()));
  private final VBox stack = new VBox(GAP);
  private final Popup popup = new Popup();

  /// @param stage to whose app they belong
  /// @param open goes to what somebody was told of
  public NoticeWindows(Ui ui, Stage stage, Consumer<Notice> open) {
    this.ui = ui;
    this.stage = stage;
    this.open = open;
    stack.setId("notices");
    stack.getStyleClass().add("notices");
    popup.getContent().add(stack);
    popup.setAutoFix(false);
    popup.setHideOnEscape(false);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.WINDOW_BOTTOM_RIGHT);
    popup.setOnHidden(_ -> forget());
    turn.setOnFinished(_ -> turn());
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> popup.hide());
  }

  @Override
  public void tell(Notice notice) {
    if (!stage.isShowing()) {
      return;
    }
    if (banners.add(notice)) {
      lasts(Banner.subject(notice));
      draw();
    }
    turn();
  }

  private void turn() {
    if (banners.next(ui.times().now())) {
      var newest = banners.shown().getLast();
      lasts(newest.subject());
      draw();
      ui.intents().play(ui.model().notificationsProperty().get().sound());
    }
    if (banners.isWaitingForTime()) {
      turn.playFromStart();
    }
  }

  private void lasts(Banner.Subject subject) {
    var end = ends.computeIfAbsent(subject, _ -> new PauseTransition(SHOWN));
    end.setOnFinished(_ -> putAway(subject));
    end.playFromStart();
  }

  private void putAway(Banner.Subject subject) {
    var end = ends.remove(subject);
    if (end != null) {
      end.stop();
    }
    banners.putAway(subject);
    draw();
    turn();
  }

  private void draw() {
    stack.getChildren().setAll(banners.shown().stream().map(this::card).toList());
    if (stack.getChildren().isEmpty()) {
      popup.hide();
    } else if (!popup.isShowing()) {
      var place = screen();
      popup.show(stage, place.getMaxX() - EDGE, place.getMaxY() - EDGE);
    }
  }

  private NoticeCard card(Banner banner) {
    var subject = banner.subject();
    var card =
        new NoticeCard(ui, banner, () -> {
          putAway(subject);
          open.accept(banner.notice());
        }, () -> putAway(subject));
    card.hoverProperty().subscribe((_, isOver) -> {
      var end = ends.get(subject);
      if (end != null && isOver) {
        end.stop();
      } else if (end != null) {
        end.playFromStart();
      }
    });
    return card;
  }

  /// The part of the screen on which the window is that no task bar covers.
  private Rectangle2D screen() {
    return Screen.getScreensForRectangle(stage.getX(), stage.getY(), Math.max(1, stage.getWidth()), Math.max(1, stage.getHeight())).stream()
        .findFirst()
        .orElse(Screen.getPrimary())
        .getVisualBounds();
  }

  /// What runs is kept by the toolkit, and all of this with it.
  private void forget() {
    if (!stage.isShowing() || !banners.shown().isEmpty()) {
      ends.values().forEach(PauseTransition::stop);
      ends.clear();
      turn.stop();
      banners.clear();
    }
  }
}
