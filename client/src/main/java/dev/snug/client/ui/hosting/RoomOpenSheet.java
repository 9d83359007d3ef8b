package dev.snug.client.ui.hosting;

import dev.snug.client.model.OpenRoom;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.HouseTile;
import dev.snug.client.ui.part.HouseTile.Light;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.part.WordChips;
import dev.snug.client.ui.text.Texts;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How people get into a house that is open here: a code to scan, a link to send, words to compare, and who has come.
public final class RoomOpenSheet {

  private static final double WIDTH = 760;
  private static final double LITTLE_ROOM = 720;
  private static final int WIDEST_CODE = 250;
  private static final int WIDEST_CODE_NARROW = 196;

  private final Ui ui;
  private final Texts texts;
  private final OpenRoom room;
  private final Ties ties = new Ties();
  private final QrCode code;
  private final InviteLink link;
  private final Arrivals arrivals;
  private final ReachCard reach;
  private final Sheet sheet;

  /// @param isNew whether the house has just been opened, and not only an invite been asked for
  public RoomOpenSheet(Ui ui, OpenRoom room, boolean isNew) {
    this.ui = ui;
    this.texts = ui.texts();
    this.room = room;
    this.code = new QrCode(room.invite().link());
    this.link = new InviteLink(texts, room.invite());
    this.arrivals = new Arrivals(ui, room.house(), ties);
    var address = room.invite().addresses().getFirst();
    var columns = ui.sheets().getWidth() < LITTLE_ROOM ? 1 : 3;
    this.reach = new ReachCard(ui, room.house(), address.port(), room.invite().tls(), columns, ties);
    this.sheet = sheet(isNew);
    sheet.whenGone(ties::close);
  }

  public void show() {
    reach.check();
    ui.sheets().show(sheet, link.button());
  }

  private Sheet sheet(boolean isNew) {
    var way = new HBox(32, codeCard(), words());
    var body = new VBox(way, line(), reach, line(), arrivals);
    VBox.setMargin(reach, new Insets(12, 0, 0, 0));
    VBox.setMargin(arrivals, new Insets(12, 0, 0, 0));
    var invite = room.invite();
    var under =
        texts.live(
            invite.tls() ? "open.under" : "open.under.plain",
            room.house().nameProperty(),
            invite.addresses().getFirst().toString());
    return new Sheet(texts, "open-sheet", WIDTH, ui.sheets()::close, body)
        .titled(texts.live(isNew ? "open.title" : "open.title.invite"), under)
        .lit(HouseTile.of(room.house().nameProperty(), 48).show(Light.LIT))
        .ending(closeButton(), Labels.spring(), save(), goIn());
  }

  private VBox codeCard() {
    var picture = new ImageView(code.image(ui.narrow().getValue() ? WIDEST_CODE_NARROW : WIDEST_CODE));
    picture.setSmooth(false);
    picture.setId("qr-code");
    picture.accessibleTextProperty().bind(texts.live("open.scan"));
    var card = new StackPane(picture);
    card.getStyleClass().add("qr-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    card.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var all = new VBox(8, card, Labels.of(texts.live("open.scan"), "caption", "subtle"));
    all.setAlignment(Pos.TOP_CENTER);
    all.setMinWidth(Region.USE_PREF_SIZE);
    return all;
  }

  private VBox words() {
    var chips = new WordChips(texts, ui.sheets().getWidth() < LITTLE_ROOM ? 2 : 3);
    chips.show(room.invite().house());
    var good = Labels.wrapping(texts.live(this::validity), "caption", "subtle");
    good.setId("invite-validity");
    var same = Labels.wrapping(texts.live("open.words.hint"), "caption", "subtle");
    var head = Labels.of(texts.live("open.words"), "field-label");
    var words = new VBox(4, Labels.of(texts.live("open.link"), "field-label"), link, good, head, chips, same);
    if (room.isForThisComputerOnly()) {
      var alone = Labels.wrapping(texts.live("open.alone"), "caption", "warning-text");
      alone.setId("invite-alone");
      words.getChildren().add(words.getChildren().indexOf(good), alone);
    }
    VBox.setMargin(head, new Insets(12, 0, 0, 0));
    VBox.setMargin(same, new Insets(4, 0, 0, 0));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    return words;
  }

  private String validity() {
    var hours = room.goodFor().toHours();
    var uses = room.uses();
    if (hours == 0) {
      return uses == 0 ? texts.text("open.good.always") : texts.text("open.good.uses", uses);
    }
    return uses == 0 ? texts.text("open.good.hours", hours) : texts.text("open.good.both", hours, uses);
  }

  private static Region line() {
    var line = new Region();
    line.getStyleClass().add("hairline");
    VBox.setMargin(line, new Insets(16, 0, 0, 0));
    return line;
  }

  private Button closeButton() {
    var button = Buttons.flat("close-room", texts.live("house.close"), this::closeRoom);
    button.getStyleClass().add("danger-flat");
    return Buttons.with(button, Feather.POWER);
  }

  private void closeRoom() {
    new CloseSheet(ui, room.house()).ask(this::show);
  }

  private Button save() {
    var save = new SaveQr(ui, code, room.house().nameProperty());
    return Buttons.with(Buttons.outlined("save-qr", texts.live("open.save"), save::ask), Feather.DOWNLOAD);
  }

  private Button goIn() {
    return Buttons.primary("go-in", texts.live("open.go-in"), () -> {
      ui.sheets().close();
      ui.intents().show(room.house());
    });
  }
}
