package dev.snug.client.ui.joining;

import dev.snug.client.model.Admission;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Language;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.FieldNote;
import dev.snug.client.ui.part.HouseTile;
import dev.snug.client.ui.part.HouseTile.Light;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.identity.Word;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One house that is announced nearby, with the way in.
final class NearbyRow extends VBox {

  /// So many of the six words tell two houses apart that are called the same. They do not prove anything.
  private static final int WORDS = 2;

  private final Ui ui;
  private final Texts texts;
  private final ObjectProperty<NearbyHouse> house;
  private final BooleanProperty isAlike = new SimpleBooleanProperty();
  private final BooleanProperty isEntering = new SimpleBooleanProperty();
  private final Button door;
  private final FieldNote note;

  NearbyRow(Ui ui, NearbyHouse first) {
    this.ui = ui;
    this.texts = ui.texts();
    this.house = new SimpleObjectProperty<>(first);
    this.door = door();
    this.note = new FieldNote(door, texts.live("empty"));
    getStyleClass().add("nearby-row");
    setAlignment(Pos.CENTER_LEFT);
    Labels.showWhen(note, note.textProperty().isNotEmpty());
    var name = Labels.of(Derived.of(house, NearbyHouse::name), "w600", "elides");
    var under = Labels.of(texts.live(this::under, house, isAlike), "caption", "muted", "elides");
    var words = new VBox(name, under);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    door.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(16, tile(), words, door);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, note);
  }

  /// What is new of the house.
  ///
  /// @param isLikeAnother whether another one nearby has a name that is taken for this one's
  void show(NearbyHouse now, boolean isLikeAnother) {
    house.set(now);
    isAlike.set(isLikeAnother);
  }

  Button button() {
    return door;
  }

  /// Comes in, if the house lets in who is near; otherwise asks for the invite.
  void open() {
    var now = house.get();
    var known = known();
    if (known.isPresent()) {
      ui.sheets().close();
      ui.intents().show(known.get());
    } else if (now.admission() == Admission.INVITED) {
      new JoinSheet(ui).show(now);
    } else {
      note.calm();
      isEntering.set(true);
      ui.intents().enter(now, this::answered);
    }
  }

  private void answered(Outcome<HouseModel> outcome) {
    isEntering.set(false);
    switch (outcome) {
      case Outcome.Done<HouseModel>(var entered) -> {
        ui.sheets().close();
        ui.intents().show(entered);
      }
      case Outcome.Failed<HouseModel>(var problem) -> note.complain(texts.live(Sentences.keyOf(problem)));
    }
  }

  private Region tile() {
    var lit = HouseTile.of(Derived.of(house, NearbyHouse::name), 40).show(Light.LIT);
    var shut = HouseTile.of(Feather.LOCK, 40).show(Light.RESTING);
    var isShut = Derived.of(house, now -> now.admission() == Admission.INVITED && known().isEmpty());
    Labels.showWhen(shut, isShut);
    Labels.showWhen(lit, Derived.not(isShut));
    var tile = new HBox(lit, shut);
    tile.setMinWidth(Region.USE_PREF_SIZE);
    return tile;
  }

  private Button door() {
    var button = Buttons.outlined("nearby-door-" + house.get().key().text(), texts.live(() -> texts.text(word()), house, isEntering), () -> {});
    button.getStyleClass().add("small");
    house.subscribe(now -> {
      var isLink = now.admission() == Admission.INVITED && known().isEmpty();
      button.getStyleClass().removeAll("flat", "nearby-invite");
      if (isLink) {
        button.getStyleClass().addAll("flat", "nearby-invite");
      }
    });
    button.disableProperty().bind(isEntering);
    button.accessibleTextProperty()
        .bind(texts.live(() -> texts.text("nearby.spoken", texts.text(word()), house.get().name(), under()), house, isAlike, isEntering));
    return button;
  }

  private String word() {
    if (isEntering.get()) {
      return "nearby.coming-in";
    }
    if (known().isPresent()) {
      return "nearby.go-in";
    }
    return house.get().admission() == Admission.INVITED ? "nearby.have-invite" : "nearby.come-in";
  }

  /// A house that is in the rail already.
  private Optional<HouseModel> known() {
    return ui.model().houses().stream().filter(each -> each.key().equals(house.get().key())).findFirst();
  }

  private String under() {
    var now = house.get();
    var parts = new ArrayList<String>();
    if (!now.host().isEmpty()) {
      parts.add(texts.text("house.hosting", now.host()));
    }
    parts.add(now.admission() == Admission.INVITED ? texts.text("nearby.invite-only") : texts.text("here.count", now.here()));
    if (isAlike.get()) {
      parts.add(now.key().words().stream().limit(WORDS).map(this::word).collect(Collectors.joining(" ")));
    }
    return String.join(" · ", parts);
  }

  private String word(Word word) {
    return texts.language() == Language.CHINESE ? word.chinese() : word.english();
  }
}
