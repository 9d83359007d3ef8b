package dev.snug.client.ui.hosting;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Reachability;
import dev.snug.client.model.Reachability.Finding;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// From where a house that is open here can be reached: this computer, this network, the internet. For each yes, no, or not known,
/// and why.
final class ReachCard extends VBox {

  private final Ui ui;
  private final Texts texts;
  private final HouseModel house;
  private final int port;
  private final boolean tls;
  private final GridPane places = new GridPane(16, 12);

  ReachCard(Ui ui, HouseModel house, int port, boolean tls, int columns, Ties ties) {
    super(8);
    this.ui = ui;
    this.texts = ui.texts();
    this.house = house;
    this.port = port;
    this.tls = tls;
    setId("reach");
    for (var i = 0; i < columns; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      places.getColumnConstraints().add(column);
    }
    getChildren().addAll(head(), places);
    ties.follow(house.reachProperty(), _ -> refresh(columns));
    ties.follow(texts.languageProperty(), _ -> refresh(columns));
  }

  /// Finds out anew.
  void check() {
    ui.intents().checkReach(house);
  }

  private HBox head() {
    var again = small(Buttons.flat("reach-again", texts.live("reach.again"), this::check), Feather.REFRESH_CW);
    var copy = small(Buttons.flat("reach-copy", texts.live("reach.copy"), this::copy), Feather.COPY);
    var head = new HBox(4, Labels.of(texts.live("reach.title"), "secondary", "w600"), Labels.spring(), again, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static Button small(Button button, Feather icon) {
    button.getStyleClass().add("small");
    return Buttons.with(button, icon);
  }

  private void refresh(int columns) {
    var shown = places();
    places.getChildren().clear();
    places.getRowConstraints().clear();
    for (var i = 0; i < shown.size(); i++) {
      places.add(shown.get(i).cell(), i % columns, i / columns);
      if (i % columns == 0) {
        var row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        places.getRowConstraints().add(row);
      }
    }
  }

  private List<Place> places() {
    var now = Objects.requireNonNullElseGet(house.reachProperty().get(), Reachability::trying);
    return List.of(
        new Place("computer", now.computer(), ""),
        new Place("network", now.network(), now.networkAddress()),
        new Place("internet", now.internet(), now.internetAddress()));
  }

  /// Everything that helps somebody else to see what is wrong, and nothing that lets them in.
  private void copy() {
    var content = new ClipboardContent();
    content.putString(report());
    Clipboard.getSystemClipboard().setContent(content);
    ui.toasts().say(texts.live("reach.copied"));
  }

  private String report() {
    var system = "%s %s, Java %s".formatted(
        System.getProperty("os.name"), System.getProperty("os.version"), System.getProperty("java.version"));
    var head = texts.text(tls ? "reach.report" : "reach.report.plain", Integer.toString(port), system);
    return places().stream().map(Place::line).collect(Collectors.joining("\n", head + "\n", "\n"));
  }

  /// One of the three.
  private final class Place {

    private final String name;
    private final Finding finding;
    private final String address;

    Place(String name, Finding finding, String address) {
      this.name = name;
      this.finding = finding;
      this.address = address;
    }

    VBox cell() {
      var title = Labels.of(title(), "secondary", "reach-place");
      title.setGraphic(icon());
      title.setGraphicTextGap(8);
      var why = Labels.of(why(), "caption", "muted");
      why.setWrapText(true);
      why.setMinHeight(USE_PREF_SIZE);
      why.setId("reach-" + name);
      var cell = new VBox(2, title, why);
      cell.setMinWidth(0);
      return cell;
    }

    String line() {
      return title() + ". " + why();
    }

    private String title() {
      var place = texts.text("reach.place." + name);
      return finding == Finding.TRYING ? place : texts.text("reach.answer." + finding.answer().name().toLowerCase(Locale.ROOT), place);
    }

    private String why() {
      var key = "reach.finding." + finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
      return texts.text(key, address, Integer.toString(port));
    }

    private FontIcon icon() {
      if (finding == Finding.TRYING) {
        return Labels.icon(Feather.LOADER, 16, "muted-icon");
      }
      return switch (finding.answer()) {
        case YES -> Labels.icon(Feather.CHECK_CIRCLE, 16, "checked-icon");
        case NO -> Labels.icon(Feather.X_CIRCLE, 16, "refused-icon");
        case UNKNOWN -> Labels.icon(Feather.HELP_CIRCLE, 16, "muted-icon");
      };
    }
  }
}
