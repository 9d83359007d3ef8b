package dev.snug.client.ui.timeline;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A message: the first of a group with its author's circle, name and time, the others with their text alone.
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
    this.text = new MessageText(ui, message.text(), state, selection);
    ground.getStyleClass().add("message-ground");
    getStyleClass().add("message-row");
    getChildren().addAll(ground, head, text);
    if (avatar != null) {
      getChildren().add(avatar);
    }
    setAccessibleRole(AccessibleRole.TEXT);
    var spoken = author.name() + ", " + time + ", " + message.text();
    setAccessibleText(state == null ? spoken : spoken + ", " + state.words());
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
    var height = textTop() + text.prefHeight(measure(width)) + BOTTOM;
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
    ground.resizeRelocate(0, gap, getWidth(), getHeight() - gap);
    text.resizeRelocate(TEXT_LEFT, textTop(), measure, text.prefHeight(measure));
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
    return isFirst ? GROUP_GAP + GROUP_TOP + NAME_HEIGHT : TOP;
  }

  private static double measure(double width) {
    return Math.max(40, Math.min(MEASURE, width - TEXT_LEFT - RIGHT));
  }
}
