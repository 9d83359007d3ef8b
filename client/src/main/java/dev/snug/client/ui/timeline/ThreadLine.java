package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.ui.part.AvatarStack;
import dev.snug.client.ui.part.Labels;
import dev.snug.shared.room.MessageState.Replies;
import java.time.Instant;
import java.time.LocalDate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// How much was answered in the thread of a message; a press opens it.
final class ThreadLine extends Button {

  private static final double FACE = 20;

  ThreadLine(Talk talk, MessageModel message, Replies replies) {
    var texts = talk.ui().texts();
    var faces = new AvatarStack(FACE);
    faces.show(replies.people().stream().map(talk::person).toList());
    var count = Labels.of(texts.text("thread.replies", replies.count()), "thread-count");
    var last = Labels.of(last(talk, Instant.ofEpochMilli(replies.lastAt())), "caption", "subtle");
    count.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(8, faces, count, last);
    line.setAlignment(Pos.CENTER_LEFT);
    setGraphic(line);
    getStyleClass().setAll("thread-line");
    setFocusTraversable(false);
    setAccessibleText(count.getText() + ", " + last.getText());
    setOnAction(_ -> talk.desk().thread(message));
  }

  private static String last(Talk talk, Instant at) {
    var times = talk.ui().times();
    var isToday = LocalDate.ofInstant(at, times.zone()).equals(LocalDate.ofInstant(times.now(), times.zone()));
    return isToday
        ? talk.ui().texts().text("thread.last", times.time(at))
        : talk.ui().texts().text("thread.last-day", times.day(at));
  }
}
