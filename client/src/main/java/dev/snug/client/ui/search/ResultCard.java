package dev.snug.client.ui.search;

import dev.snug.client.ui.file.FileWords;
import dev.snug.client.ui.markdown.Markdown;
import dev.snug.client.ui.markdown.PlainText;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Person;
import dev.snug.shared.search.Occurrence;
import dev.snug.shared.search.Query;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A message that was found: who said it and when, and what was looked for lit up in what it says.
final class ResultCard extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double FACE = 20;
  private static final int LENGTH = 220;
  private static final int BEFORE = 60;

  private final Result result;
  private final Consumer<ResultCard> go;

  /// @param place the name of its room; empty if that goes without saying
  /// @param go brings it into view in its room
  ResultCard(Ui ui, Markdown markdown, Result result, Person author, String place, Query query, Consumer<ResultCard> go) {
    super(4);
    this.result = result;
    this.go = go;
    setId(result.id());
    getStyleClass().add("result-card");
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    var text = around(query, PlainText.of(markdown.read(result.text())));
    var about = about(ui, place);
    var name = Labels.of(author.name(), "secondary", "w600", "elides");
    name.setMinWidth(0);
    var when = Labels.of(about, "caption", "subtle", "elides");
    when.setMinWidth(place.isEmpty() ? USE_PREF_SIZE : 0);
    var head = new HBox(8, Avatar.of(author, FACE), name, when);
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().add(head);
    if (!text.isEmpty()) {
      getChildren().add(new HitText(ui.emoji(), text, Occurrence.of(query, text)));
    }
    result.attachments().forEach(each -> getChildren().add(file(ui, each)));
    var files = result.attachments().stream().map(each -> FileWords.of(ui.texts(), each));
    setAccessibleText(Stream.concat(Stream.of(author.name(), about, text), files).collect(Collectors.joining(", ")));
    setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        go.accept(this);
      }
    });
  }

  Result result() {
    return result;
  }

  /// Shows whether Enter means this one.
  void choose(boolean is) {
    pseudoClassStateChanged(CHOSEN, is);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      go.accept(this);
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  private String about(Ui ui, String place) {
    var times = ui.times();
    var day = LocalDate.ofInstant(result.at(), times.zone());
    var isToday = day.equals(LocalDate.ofInstant(times.now(), times.zone()));
    var when = isToday ? ui.texts().text("search.at.today", times.time(result.at())) : times.date(result.at());
    var parts = Stream.of(
        when, place, result.inThread() ? ui.texts().text("search.in-thread") : "",
        result.isUnsent() ? ui.texts().text("search.unsent") : "");
    return parts.filter(each -> !each.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static HBox file(Ui ui, Attachment attachment) {
    var name = Labels.of(FileWords.of(ui.texts(), attachment), "caption", "muted", "elides");
    name.setMinWidth(0);
    var row = new HBox(6, Labels.icon(icon(attachment), 12), name);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static Feather icon(Attachment attachment) {
    if (attachment.voice() != null) {
      return Feather.MIC;
    }
    return attachment.type().startsWith("image/") ? Feather.IMAGE : Feather.PAPERCLIP;
  }

  /// As much of the text as a card holds, with the first that was looked for in it.
  private static String around(Query query, String text) {
    if (text.length() <= LENGTH) {
      return text;
    }
    var first = Occurrence.of(query, text).stream().findFirst().map(Occurrence::from).orElse(0);
    var from = first <= LENGTH - BEFORE ? 0 : wordBefore(text, first - BEFORE);
    var to = Math.min(from + LENGTH, text.length());
    if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
      to--;
    }
    return (from > 0 ? "…" : "") + text.substring(from, to).strip() + (to < text.length() ? "…" : "");
  }

  private static int wordBefore(String text, int at) {
    var space = text.indexOf(' ', at);
    var from = space >= 0 && space < at + BEFORE / 2 ? space + 1 : at;
    return Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
  }
}
