package dev.snug.client.ui.joining;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.identity.Address;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Takes an invite, shows what it opens, and goes in.
public final class JoinSheet {

  private static final double WIDTH = 560;
  private static final Duration PAUSE = Duration.millis(300);
  /// How an invite begins.
  static final String SCHEME = "snug://";
  private static final String REST = "/j/";

  private final Ui ui;
  private final Texts texts;
  private final TextField link = new TextField();
  private final FieldNote note;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final ObjectProperty<@Nullable InvitePreview> preview = new SimpleObjectProperty<>();
  private final BooleanProperty isJoining = new SimpleBooleanProperty();
  private final PreviewCard card;
  private final Sheet sheet;
  private int asked;

  public JoinSheet(Ui ui) {
    this.ui = ui;
    this.texts = ui.texts();
    this.note = new FieldNote(link, texts.live("empty"));
    this.card = new PreviewCard(texts);
    this.sheet = sheet();
    link.setId("invite-field");
    link.getStyleClass().add("mono");
    link.setPromptText(SCHEME);
    link.accessibleTextProperty().bind(texts.live("join.link"));
    link.textProperty().subscribe(_ -> changed());
    link.setOnAction(_ -> goOn());
    pause.setOnFinished(_ -> look());
    preview.subscribe(this::showPreview);
    sheet.whenGone(pause::stop);
  }

  public void show() {
    ui.sheets().show(sheet, link);
    var clipboard = Clipboard.getSystemClipboard().getString();
    if (clipboard != null && clipboard.strip().startsWith(SCHEME)) {
      take(clipboard);
    }
  }

  /// Opens for an invite to a house that is nearby: where it is stands there already.
  public void show(NearbyHouse house) {
    ui.sheets().show(sheet, link);
    link.setText(house.addresses().stream().map(Address::toString).collect(Collectors.joining(",", SCHEME, REST)));
    link.end();
    note.say(texts.live("join.rest", house.name()));
  }

  /// Opens with a link that was followed.
  public void show(String link) {
    ui.sheets().show(sheet, this.link);
    take(link);
  }

  /// Puts a link into the field and looks at once.
  public void take(String text) {
    link.setText(text.strip());
    link.end();
    look();
  }

  private Sheet sheet() {
    HBox.setHgrow(link, Priority.ALWAYS);
    var image = Buttons.outlined("open-qr", texts.live("join.image"), this::chooseImage);
    image.getStyleClass().add("field-side");
    var row = new HBox(8, link, Buttons.with(image, Feather.IMAGE));
    Labels.showWhen(note, note.textProperty().isNotEmpty());
    note.setId("join-note");
    Labels.showWhen(card, preview.isNotNull());
    var hint = Labels.wrapping(texts.live(this::hint, preview), "caption", "subtle");
    Labels.showWhen(hint, preview.isNotNull());
    var body = new VBox(row, note, card, hint, nearby());
    VBox.setMargin(note, new Insets(4, 0, 0, 0));
    VBox.setMargin(card, new Insets(16, 0, 8, 0));
    return new Sheet(texts, "join-sheet", WIDTH, ui.sheets()::close, body)
        .titled(texts.live("join.title"), texts.live("join.under"))
        .ending(Buttons.flat("join-cancel", texts.live("cancel"), ui.sheets()::close), comeIn());
  }

  /// As long as nothing is written, what is nearby may do as well.
  private VBox nearby() {
    var rooms = new NearbyRooms(ui, Runnable::run, link);
    var all = new VBox(4, Labels.of(texts.live("nearby.title"), "field-label"), rooms);
    VBox.setMargin(all, new Insets(16, 0, 0, 0));
    Labels.showWhen(all, link.textProperty().isEmpty().and(Derived.not(rooms.isEmpty())));
    return all;
  }

  private Button comeIn() {
    var text = texts.live(() -> texts.text(isJoining.get() ? "join.joining" : "join.come-in"), isJoining);
    var button = Buttons.primary("come-in", text, this::join);
    button.disableProperty().bind(Bindings.isNull(preview).or(isJoining));
    button.setDefaultButton(true);
    return button;
  }

  private String hint() {
    var now = preview.get();
    var host = now == null ? null : now.house().host();
    return host == null ? texts.text("join.hint.nameless") : texts.text("join.hint", host);
  }

  private void changed() {
    var whole = link.getText().lastIndexOf(SCHEME);
    if (whole > 0) {
      // Somebody pasted a whole invite behind the address that stood there.
      link.setText(link.getText().substring(whole));
      link.end();
      return;
    }
    asked++;
    preview.set(null);
    note.calm();
    if (link.getText().isBlank() || link.getText().endsWith(REST)) {
      pause.stop();
    } else {
      sheet.keep();
      pause.playFromStart();
    }
  }

  /// Enter looks, and once there is something to see, goes in.
  private void goOn() {
    if (preview.get() == null) {
      look();
    } else if (!isJoining.get()) {
      join();
    }
  }

  private void look() {
    pause.stop();
    if (link.getText().isBlank() || link.getText().endsWith(REST) || preview.get() != null) {
      return;
    }
    var question = ++asked;
    note.say(texts.live("join.looking"));
    ui.intents().look(link.getText().strip(), outcome -> {
      if (question == asked) {
        looked(outcome);
      }
    });
  }

  private void looked(Outcome<InvitePreview> outcome) {
    switch (outcome) {
      case Outcome.Done<InvitePreview>(var found) -> {
        note.calm();
        preview.set(found);
      }
      case Outcome.Failed<InvitePreview>(var problem) -> complain(problem);
    }
  }

  private void showPreview(@Nullable InvitePreview found) {
    if (found != null) {
      card.show(found);
    }
  }

  private void join() {
    var found = preview.get();
    if (found != null) {
      isJoining.set(true);
      ui.intents().join(found, this::joined);
    }
  }

  private void joined(Outcome<HouseModel> outcome) {
    isJoining.set(false);
    switch (outcome) {
      case Outcome.Done<HouseModel>(var house) -> {
        ui.sheets().close();
        ui.intents().show(house);
      }
      case Outcome.Failed<HouseModel>(var problem) -> complain(problem);
    }
  }

  private void complain(Problem problem) {
    note.complain(texts.live(Sentences.keyOf(problem)));
  }

  private void chooseImage() {
    new QrReader(ui).ask(this::take, () -> note.complain(texts.live("join.no-code")));
  }
}
