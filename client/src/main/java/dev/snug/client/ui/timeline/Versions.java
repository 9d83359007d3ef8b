package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Menus;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.protocol.ServerFrame.Version;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.layout.VBox;

/// What a message said before it was edited, in a card beside it.
final class Versions {

  private static final double WIDTH = 320;

  /// As many as a card holds; those between are not looked for.
  private static final int MOST = 8;

  private Versions() {}

  static void ask(Talk talk, MessageModel message, Node near) {
    talk.ui().intents().versions(talk.house(), talk.room(), message.seq(), outcome -> {
      switch (outcome) {
        case Outcome.Done(var versions) -> show(talk, versions, near);
        case Outcome.Failed(var problem) -> talk.ui().toasts().warn(talk.ui().texts().live(Sentences.keyOf(problem)));
      }
    });
  }

  private static void show(Talk talk, List<Version> versions, Node near) {
    if (near.getScene() == null) {
      return;
    }
    var menu = new ContextMenu(Menus.heading(talk.ui().texts().text("versions.title")));
    menu.setId("versions");
    var earlier = versions.subList(0, Math.max(0, versions.size() - 1));
    earlier.stream().skip(Math.max(0, earlier.size() - MOST)).map(each -> row(talk, each)).forEach(menu.getItems()::add);
    var place = near.localToScreen(near.getBoundsInLocal());
    menu.show(near, place.getMinX(), place.getMaxY() + 4);
  }

  private static CustomMenuItem row(Talk talk, Version version) {
    var at = Instant.ofEpochMilli(version.at());
    var times = talk.ui().times();
    var when = Labels.of(times.day(at) + " · " + times.time(at), "caption", "subtle");
    var text = Labels.of(version.text(), "version-text");
    text.setWrapText(true);
    var row = new Row(when, text);
    row.getStyleClass().add("version");
    return new CustomMenuItem(row);
  }

  /// A menu asks how high its rows are without saying how wide they will be.
  private static final class Row extends VBox {

    Row(Node... nodes) {
      super(2, nodes);
      setPrefWidth(WIDTH);
      setMaxWidth(WIDTH);
    }

    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(width < 0 ? WIDTH : width);
    }
  }
}
