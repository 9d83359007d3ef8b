package dev.snug.client.ui.composer;

import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Who is typing. Its height is always there, so nothing jumps.
public final class TypingStrip extends HBox implements AutoCloseable {

  private static final double HEIGHT = 24;
  private static final Duration BREATH = Duration.millis(700);

  private final Ui ui;
  private final RoomModel room;
  private final Ties ties = new Ties();

  public TypingStrip(Ui ui, RoomModel room) {
    super(0);
    this.ui = ui;
    this.room = room;
    setId("typing");
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("typing-strip");
    var isTyping = Bindings.isNotEmpty(room.typing());
    var dots = dots();
    var words = Labels.of(ui.texts().live(this::words, room.typing(), room.people()), "caption", "subtle");
    words.setMinWidth(0);
    dots.visibleProperty().bind(isTyping);
    words.visibleProperty().bind(isTyping);
    getChildren().addAll(dots, words);
  }

  @Override
  public void close() {
    ties.close();
  }

  private HBox dots() {
    var dots = new HBox(3, dot("first"), dot("second"), dot("third"));
    dots.setAlignment(Pos.CENTER);
    dots.setMinWidth(48);
    dots.setPadding(new Insets(0, 12, 0, 0));
    if (!ui.motion().isReduced()) {
      var breath = new FadeTransition(BREATH, dots);
      breath.setFromValue(1);
      breath.setToValue(0.5);
      breath.setAutoReverse(true);
      breath.setCycleCount(Animation.INDEFINITE);
      ties.listen(room.typing(), () -> breathe(breath));
      ties.atEnd(breath::stop);
    }
    return dots;
  }

  private void breathe(FadeTransition breath) {
    if (room.typing().isEmpty()) {
      breath.stop();
    } else {
      breath.play();
    }
  }

  private static Region dot(String styleClass) {
    var dot = new Region();
    dot.getStyleClass().addAll("typing-dot", styleClass);
    return dot;
  }

  private String words() {
    var names = room.typing().stream().map(room.people()::get).filter(Objects::nonNull).map(Person::name).toList();
    var texts = ui.texts();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> texts.text("typing.one", names.get(0));
      case 2 -> texts.text("typing.two", names.get(0), names.get(1));
      default -> texts.text("typing.many");
    };
  }
}
