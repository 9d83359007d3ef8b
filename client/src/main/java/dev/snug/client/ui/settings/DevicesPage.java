package dev.snug.client.ui.settings;

import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.part.Avatar;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.part.WordChips;
import dev.snug.client.ui.text.Texts;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One's key, the way to put it away, and the devices that come into the house that is shown.
final class DevicesPage implements SettingsPage {

  private static final double FACE = 44;
  private static final int COLUMNS = 3;
  private static final int FEW_COLUMNS = 2;
  private static final int SHOWN_BYTES = 8;

  private final Ui ui;
  private final Texts texts;
  private final Ties ties = new Ties();

  DevicesPage(Ui ui) {
    this.ui = ui;
    this.texts = ui.texts();
  }

  @Override
  public String id() {
    return "devices";
  }

  @Override
  public Feather icon() {
    return Feather.KEY;
  }

  @Override
  public Node node() {
    var page = new VBox(16, key());
    var house = ui.model().houseProperty().get();
    if (house != null) {
      page.getChildren().add(devices(house));
    }
    return page;
  }

  @Override
  public void close() {
    ties.close();
  }

  private VBox key() {
    var words = new VBox(2, Labels.of(texts.live("devices.key"), "w600"), code());
    var backUp = new BackUp(ui, new BackupFiles(ui)::askWhereTo);
    var open = Buttons.with(Buttons.outlined("back-up", texts.live("devices.backup"), backUp::open), Feather.DOWNLOAD);
    var who = new HBox(16, Avatar.of(ui.model().key(), ui.model().nameProperty(), FACE), words);
    who.setAlignment(Pos.CENTER_LEFT);
    var head = ui.narrow().getValue() ? new FlowPane(16, 12, who, open) : new HBox(16, who, Labels.spring(), open);
    var chips = new WordChips(texts, ui.narrow().getValue() ? FEW_COLUMNS : COLUMNS);
    chips.show(ui.model().key().fingerprint());
    var card = new VBox(12, head, chips, Labels.wrapping(texts.live("devices.key.note"), "caption", "subtle"), backUp);
    card.getStyleClass().add("preview-card");
    card.setId("own-key");
    return card;
  }

  /// The first 64 bits of the fingerprint, as they are often read out.
  private Label code() {
    var hex = HexFormat.of().withUpperCase().formatHex(ui.model().key().fingerprint().bytes(), 0, SHOWN_BYTES);
    var grouped = IntStream.range(0, SHOWN_BYTES / 2).mapToObj(i -> hex.substring(4 * i, 4 * i + 4)).collect(Collectors.joining(" "));
    return Labels.of(grouped, "key-code", "muted");
  }

  private VBox devices(HouseModel house) {
    var list = new DeviceList(ui, house, ties);
    var linked = new LinkedCode(ui, house);
    var link = Buttons.with(Buttons.outlined("link-device", texts.live("devices.link"), linked::ask), Feather.PLUS);
    var section = new VBox(8, Labels.wrapping(texts.live("devices.yours", house.nameProperty()), "field-label"), list, link, linked);
    section.setId("devices");
    return section;
  }
}
