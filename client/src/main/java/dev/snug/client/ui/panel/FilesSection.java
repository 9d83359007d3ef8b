package dev.snug.client.ui.panel;

import dev.snug.client.model.Found;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.file.FileActions;
import dev.snug.client.ui.file.FileName;
import dev.snug.client.ui.file.FileWords;
import dev.snug.client.ui.file.FileSize;
import dev.snug.client.ui.file.PictureCard;
import dev.snug.client.ui.file.PictureViewer;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The files and pictures of a room, the newest first: found by searching, so those of long ago are there as well.
final class FilesSection extends Section {

  private static final String QUERY = "has:file";
  private static final double THUMB = 88;
  private static final Duration SOON = Duration.millis(300);

  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final RoomDesk desk;
  private final FlowPane pictures = new FlowPane(8, 8);
  private final VBox files = new VBox(8);
  private final List<Attachment> shownPictures = new ArrayList<>();
  private final PauseTransition soon = new PauseTransition(SOON);
  private List<String> known = List.of();
  private @Nullable Found last;
  private int question;

  FilesSection(Ui ui, HouseModel house, RoomModel room, RoomDesk desk, Ties ties) {
    super("files", ui.texts().live("details.files"));
    this.ui = ui;
    this.house = house;
    this.room = room;
    this.desk = desk;
    gap(8);
    soon.setOnFinished(_ -> beginIfNew());
    ties.listen(room.timeline(), this::later);
    ties.follow(house.lineProperty(), _ -> begin());
    ties.atEnd(() -> {
      soon.stop();
      question++;
    });
  }

  /// Whatever is said meanwhile, it is looked at some three times a second.
  private void later() {
    if (soon.getStatus() != Animation.Status.RUNNING) {
      soon.play();
    }
  }

  /// Only what brings a file is a reason to ask anew: the list stays still under whoever reads it.
  private void beginIfNew() {
    if (!known.equals(atHand())) {
      begin();
    }
  }

  /// The files that are in view or close to it.
  private List<String> atHand() {
    return room.timeline().stream()
        .filter(MessageModel.class::isInstance)
        .map(item -> ((MessageModel) item).stored().map(message -> message.entry().body()))
        .flatMap(Optional::stream)
        .filter(Body.Said.class::isInstance)
        .flatMap(body -> ((Body.Said) body).attachments().stream().map(Attachment::file))
        .toList();
  }

  private void begin() {
    known = atHand();
    last = null;
    ask();
  }

  private void ask() {
    question++;
    var mine = question;
    var after = last;
    ui.intents().search(house, QUERY, room, after, outcome -> {
      if (mine == question) {
        answered(outcome, after == null);
      }
    });
  }

  private void answered(Outcome<Found> outcome, boolean isFirst) {
    if (isFirst) {
      pictures.getChildren().clear();
      files.getChildren().clear();
      shownPictures.clear();
    }
    switch (outcome) {
      case Outcome.Done<Found>(var found) -> {
        last = found;
        found.hits().forEach(hit -> {
          if (hit.entry().body() instanceof Body.Said said) {
            said.attachments().forEach(file -> add(file, hit.entry().seq()));
          }
        });
        hold(parts(found));
      }
      case Outcome.Failed<Found>(var problem) ->
          hold(Labels.wrapping(ui.texts().live(Sentences.keyOf(problem)), "caption", "subtle"));
    }
  }

  private List<Node> parts(Found found) {
    var parts = new ArrayList<Node>();
    if (!pictures.getChildren().isEmpty()) {
      parts.add(pictures);
    }
    if (!files.getChildren().isEmpty()) {
      parts.add(files);
    }
    if (parts.isEmpty()) {
      parts.add(Labels.of(ui.texts().live("details.files.none"), "caption", "subtle"));
    }
    if (found.more()) {
      var more = Buttons.flat("files-more", ui.texts().live("details.files.more"), this::ask);
      more.getStyleClass().addAll("small", "link-button");
      parts.add(more);
    }
    if (!found.fromHouse()) {
      parts.add(Labels.wrapping(ui.texts().live("details.files.offline"), "caption", "subtle"));
    }
    return parts;
  }

  private void add(Attachment file, long seq) {
    if (file.isPicture()) {
      var place = shownPictures.size();
      shownPictures.add(file);
      var card = PictureCard.square(ui, house, file, THUMB, () -> new PictureViewer(ui, house, shownPictures, place).open());
      card.setFocusTraversable(true);
      pictures.getChildren().add(card);
    } else {
      files.getChildren().add(row(file, seq));
    }
  }

  private Node row(Attachment file, long seq) {
    var words = new PressBox(() -> desk.reveal(seq));
    words.setId("file-" + seq);
    words.setAccessibleText(FileWords.of(ui.texts(), file) + ", " + FileSize.of(file.bytes()));
    words.setMinWidth(0);
    words.getStyleClass().add("found-file");
    words.getChildren().addAll(FileName.of(FileWords.of(ui.texts(), file)), Labels.of(FileSize.of(file.bytes()), "caption", "subtle"));
    HBox.setHgrow(words, Priority.ALWAYS);
    var save = Buttons.icon("files-save", Feather.DOWNLOAD, 16, ui.texts(), "file.save", () -> FileActions.save(ui, house, file));
    save.accessibleTextProperty().unbind();
    save.accessibleTextProperty().bind(ui.texts().live("file.save.named", FileWords.of(ui.texts(), file)));
    var row = new HBox(8, words, save);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
