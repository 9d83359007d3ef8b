package dev.snug.client.ui.timeline;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A message: the first of a group with its author's circle, name and time, the others with their text alone. Above the
/// text stands from whom it was passed on, below it what is attached.
final class MessageRow extends Region {

  private static final double LEFT = 24;
  private static final double TEXT_LEFT = 72;
  private static final double RIGHT = 24;
  private static final double MEASURE = 680;
  private static final double AVATAR = 36;
  private static final double AVATAR_TOP = 6;
  private static final double GROUP_GAP = 12;
  private static final double NAME_HEIGHT = 20;
  private static final double GROUP_TOP = 4;
  private static final double TOP = 2;
  private static final double BOTTOM = 2;

  private final Region ground = new Region();
  private final VBox above = new VBox();
  private final VBox below = new VBox();
  private final @Nullable Node avatar;
  private final Region head;
  private final MessageText text;
  private final boolean isFirst;

  MessageRow(Ui ui, HouseModel house, RoomModel room, MessageModel message, boolean isFirst, Selection selection) {
    this.isFirst = isFirst;
    var author = room.people().getOrDefault(message.author(), unknown(ui, message.author()));
    var time = ui.times().time(message.at());
    this.avatar = isFirst ? Avatar.of(author, AVATAR) : null;
    this.head = isFirst ? nameLine(author, time) : Labels.of(time, "gutter-time");
    var sending = message.sendingProperty().get();
    var state = sending instanceof Sending.Stored ? null : new SendState(ui, house, room, message, sending);
    var spoken = Stream.<String>builder().add(author.name()).add(time);
    switch (message.contentProperty().get()) {
      case Content.Gone _ -> {
        var gone = ui.texts().text("timeline.deleted");
        this.text = new MessageText(ui, gone, "deleted-text", null, selection);
        spoken.add(gone);
      }
      case Content.Written written -> {
        surround(ui, written.body());
        var isEdited = written.now().edit() != null;
        var edited = ui.texts().text("timeline.edited");
        this.text = new MessageText(
            ui, written.text(), "message-text", state == null && isEdited ? new EditedMark(edited) : state, selection);
        words(above).forEach(spoken::add);
        spoken.add(written.text());
        words(below).forEach(spoken::add);
        Stream.ofNullable(state).map(SendState::words).forEach(spoken::add);
        Stream.of(edited).filter(_ -> isEdited).forEach(spoken::add);
      }
    }
    ground.getStyleClass().add("message-ground");
    getStyleClass().add("message-row");
    getChildren().addAll(ground, head, above, text, below);
    if (avatar != null) {
      getChildren().add(avatar);
    }
    setAccessibleRole(AccessibleRole.TEXT);
    setAccessibleText(spoken.build().filter(each -> !each.isEmpty()).collect(Collectors.joining(", ")));
  }

  private void surround(Ui ui, Body.OfMessage body) {
    switch (body) {
      case Body.Said said -> attach(said.attachments());
      case Body.Forwarded(var _, var _, var original) -> {
        if (original != null) {
          above.getChildren().add(note(Feather.CORNER_UP_RIGHT, ui.texts().text("timeline.forwarded", original.name())));
          attach(original.attachments());
        }
      }
      case Body.Poll _ -> {}
    }
  }

  private void attach(List<Attachment> attachments) {
    attachments.forEach(file -> below.getChildren().add(note(Feather.PAPERCLIP, file.name())));
  }

  private static Label note(Feather icon, String text) {
    var note = Labels.of(text, "caption", "subtle", "message-note");
    note.setGraphic(Labels.icon(icon, 12));
    return note;
  }

  private static Stream<String> words(VBox notes) {
    return notes.getChildren().stream().map(note -> ((Label) note).getText());
  }

  private static Person unknown(Ui ui, String id) {
    return new Person(id, ui.texts().text("person.unknown"), Role.MEMBER, null);
  }

  private static HBox nameLine(Person author, String time) {
    var line = new HBox(8, Labels.of(author.name(), "author"), Labels.of(time, "caption", "subtle"));
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    var height = textTop() + text.prefHeight(measure(width)) + below.prefHeight(-1) + BOTTOM;
    return isFirst ? Math.max(height, GROUP_GAP + AVATAR_TOP + AVATAR + 2) : height;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    var gap = isFirst ? GROUP_GAP : 0;
    var measure = measure(getWidth());
    var height = text.prefHeight(measure);
    ground.resizeRelocate(0, gap, getWidth(), getHeight() - gap);
    above.resizeRelocate(TEXT_LEFT, textTop() - above.prefHeight(-1), measure, above.prefHeight(-1));
    text.resizeRelocate(TEXT_LEFT, textTop(), measure, height);
    below.resizeRelocate(TEXT_LEFT, textTop() + height, measure, below.prefHeight(-1));
    if (avatar != null) {
      avatar.relocate(LEFT, gap + AVATAR_TOP);
      avatar.autosize();
      head.resizeRelocate(TEXT_LEFT, gap + GROUP_TOP, measure, NAME_HEIGHT);
    } else {
      var headWidth = head.prefWidth(-1);
      head.resizeRelocate(TEXT_LEFT - 12 - headWidth, TOP, headWidth, 22);
    }
  }

  private double textTop() {
    return above.prefHeight(-1) + (isFirst ? GROUP_GAP + GROUP_TOP + NAME_HEIGHT : TOP);
  }

  private static double measure(double width) {
    return Math.max(40, Math.min(MEASURE, width - TEXT_LEFT - RIGHT));
  }
}
