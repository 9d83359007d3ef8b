package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.ui.part.Labels;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.MessageState;
import dev.snug.shared.room.Right;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The choices of a poll and how many chose each. A press chooses, or takes the choice back.
final class PollCard extends VBox {

  private static final double WIDEST = 440;

  private final Talk talk;
  private final MessageModel message;
  private final Body.Poll poll;
  private final MessageState state;
  private final Set<Integer> yours;

  PollCard(Talk talk, MessageModel message, Body.Poll poll, MessageState state) {
    super(6);
    this.talk = talk;
    this.message = message;
    this.poll = poll;
    this.state = state;
    this.yours = state.votes().getOrDefault(talk.you(), Set.of());
    setMaxWidth(WIDEST);
    setMinWidth(0);
    getStyleClass().add("poll");
    for (var i = 0; i < poll.choices().size(); i++) {
      getChildren().add(choice(i));
    }
    getChildren().add(foot());
  }

  /// The choices in words, with their counts.
  String spoken() {
    return getChildren().stream()
        .filter(Button.class::isInstance)
        .map(each -> each.getAccessibleText())
        .collect(Collectors.joining(", "));
  }

  private Button choice(int index) {
    var voters = state.votes().entrySet().stream().filter(each -> each.getValue().contains(index)).toList();
    var isYours = yours.contains(index);
    var button = new Button();
    button.getStyleClass().setAll("poll-choice");
    if (isYours) {
      button.getStyleClass().add("yours");
    }
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setGraphic(face(poll.choices().get(index), voters.size(), isYours));
    var key = isYours ? "poll.choice.yours" : "poll.choice";
    button.setAccessibleText(talk.ui().texts().text(key, poll.choices().get(index), voters.size()));
    if (!voters.isEmpty()) {
      var names = voters.stream().limit(20).map(each -> talk.person(each.getKey()).name());
      button.setTooltip(new Tooltip(names.collect(Collectors.joining(", "))));
    }
    if (state.closed() || !talk.may(Right.REACT)) {
      button.getStyleClass().add("closed");
      button.setFocusTraversable(false);
    } else {
      button.setOnAction(_ -> choose(index));
    }
    return button;
  }

  private StackPane face(String text, int count, boolean isYours) {
    var bar = new Bar(state.votes().isEmpty() ? 0 : (double) count / state.votes().size());
    var words = Labels.of(text, "poll-text");
    words.setMinWidth(0);
    var number = Labels.of(Integer.toString(count), "poll-count");
    number.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(8);
    if (isYours) {
      line.getChildren().add(Labels.icon(Feather.CHECK, 14));
    }
    line.getChildren().addAll(words, Labels.spring(), number);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("poll-line");
    var face = new StackPane(bar, line);
    face.setMinWidth(0);
    face.prefWidthProperty().bind(widthProperty().subtract(2));
    return face;
  }

  private HBox foot() {
    var texts = talk.ui().texts();
    var words = texts.text("poll.votes", state.votes().size());
    if (state.closed()) {
      words = texts.text("poll.closed") + " · " + words;
    } else if (poll.several()) {
      words = words + " · " + texts.text("poll.several");
    }
    Label label = Labels.of(words, "caption", "subtle");
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.SOMETIMES);
    var foot = new HBox(12, label);
    foot.setAlignment(Pos.CENTER_LEFT);
    if (!state.closed() && isStored() && (talk.isYours(message) || talk.may(Right.DELETE))) {
      var close = new Hyperlink(texts.text("poll.close"));
      close.getStyleClass().add("poll-close");
      close.setMinWidth(Region.USE_PREF_SIZE);
      close.setOnAction(_ -> change(new Body.PollClosed(message.seq())));
      foot.getChildren().add(close);
    }
    return foot;
  }

  private void choose(int index) {
    if (!isStored()) {
      return;
    }
    var next = new LinkedHashSet<Integer>();
    if (poll.several()) {
      next.addAll(yours);
    }
    if (yours.contains(index)) {
      next.remove(index);
    } else {
      next.add(index);
    }
    change(new Body.Voted(message.seq(), next));
  }

  private boolean isStored() {
    return message.seq() != Long.MAX_VALUE;
  }

  private void change(Body.OnMessage change) {
    talk.ui().intents().change(talk.house(), talk.room(), change);
  }

  /// As long as the part of those who voted that chose this.
  private static final class Bar extends Region {

    private final double part;
    private final Region filled = new Region();

    Bar(double part) {
      this.part = part;
      filled.getStyleClass().add("poll-bar");
      getChildren().add(filled);
    }

    @Override
    protected void layoutChildren() {
      filled.resizeRelocate(0, 0, Math.rint(getWidth() * part), getHeight());
    }
  }
}
