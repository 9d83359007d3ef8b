package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.ui.markdown.FlowText;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.shared.room.Person;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A message in the list: the first of a group with its author's circle, name and time, the others with what they say
/// alone.
final class MessageRow extends Region {

  private static final double AVATAR_TOP = 6;
  private static final double GROUP_GAP = 12;
  private static final double NAME_HEIGHT = 20;
  private static final double GROUP_TOP = 4;
  private static final double TOP = 2;
  private static final double BOTTOM = 2;
  private static final double LINE = 22;

  private final Measures measures;
  private final Region ground = new Region();
  private final @Nullable Node avatar;
  private final Region head;
  private final MessageBody body;
  private final boolean isFirst;

  MessageRow(Talk talk, MessageModel message, boolean isFirst, boolean isSeen) {
    this.measures = talk.measures();
    this.isFirst = isFirst;
    var author = talk.person(message.author());
    var time = talk.ui().times().time(message.at());
    this.avatar = isFirst ? Avatar.of(author, measures.avatar()) : null;
    this.head = isFirst ? nameLine(talk, author, time) : Labels.of(time, "gutter-time");
    this.body = new MessageBody(talk, message, isSeen);
    ground.getStyleClass().add("message-ground");
    getStyleClass().add("message-row");
    if (body.isToYou()) {
      getStyleClass().add("to-you");
    }
    getChildren().addAll(ground, head, body);
    if (avatar != null) {
      avatar.setCursor(Cursor.HAND);
      avatar.setOnMouseClicked(_ -> talk.desk().card(author, avatar));
      getChildren().add(avatar);
    }
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(author.name() + ", " + time + ", " + body.spoken());
  }

  /// The writing in it, from the top down.
  List<FlowText> flows() {
    return body.flows();
  }

  void mark(PseudoClass as, boolean is) {
    pseudoClassStateChanged(as, is);
  }

  /// Where what belongs to the message begins, below the gap before a group.
  double groundTop() {
    return isFirst ? GROUP_GAP : 0;
  }

  private static HBox nameLine(Talk talk, Person author, String time) {
    var name = Labels.of(author.name(), "author");
    name.setCursor(Cursor.HAND);
    name.setOnMouseClicked(_ -> talk.desk().card(author, name));
    var line = new HBox(8, name, Labels.of(time, "caption", "subtle"));
    line.setAlignment(Pos.BASELINE_LEFT);
    return line;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    var height = bodyTop() + body.prefHeight(measures.text(width)) + BOTTOM;
    return isFirst ? Math.max(height, GROUP_GAP + AVATAR_TOP + measures.avatar() + 2) : height;
  }

  /// The list asks for its full height; to work it out a second time would cost as much again.
  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    var gap = groundTop();
    var measure = measures.text(getWidth());
    ground.resizeRelocate(0, gap, getWidth(), getHeight() - gap);
    body.resizeRelocate(measures.textLeft(), bodyTop(), measure, body.prefHeight(measure));
    if (avatar != null) {
      avatar.relocate(measures.left(), gap + AVATAR_TOP);
      avatar.autosize();
      head.resizeRelocate(measures.textLeft(), gap + GROUP_TOP, measure, NAME_HEIGHT);
    } else {
      var headWidth = head.prefWidth(-1);
      head.resizeRelocate(measures.textLeft() - 12 - headWidth, TOP, headWidth, LINE);
    }
  }

  private double bodyTop() {
    return isFirst ? GROUP_GAP + GROUP_TOP + NAME_HEIGHT : TOP;
  }
}
