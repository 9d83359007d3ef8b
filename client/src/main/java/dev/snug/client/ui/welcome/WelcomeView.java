package dev.snug.client.ui.welcome;

import dev.snug.client.model.Theme;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.ui.hosting.HostSheet;
import dev.snug.client.ui.joining.JoinSheet;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Segments;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.settings.RestoreSheet;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The first screen: who one is, and the two doors.
public final class WelcomeView extends HBox {

  private static final double COLUMN = 520;

  private final Ui ui;
  private final NameField name;
  /// The invite that was followed before anybody said their name; empty if none was.
  private String followed = "";

  public WelcomeView(Ui ui) {
    this.ui = ui;
    this.name = new NameField(ui);
    setId("welcome");
    getStyleClass().add("page");
    Ties.followWhileShown(this, ui.narrow(), narrow -> pseudoClassStateChanged(PseudoClass.getPseudoClass("narrow"), narrow));
    var hero = new Hero(ui);
    Labels.showWhen(hero, Derived.not(ui.narrow()));
    var page = new StackPane(scrolling(column()), tools());
    page.setMinWidth(0);
    HBox.setHgrow(page, Priority.ALWAYS);
    getChildren().addAll(hero, page);
  }

  /// Puts the cursor where one writes first.
  public void begin() {
    name.requestFocus();
  }

  /// Goes where an invite leads that was followed. Whoever has no name yet says it first.
  public void follow(String link) {
    followed = link;
    name.whenNamed(this::join);
  }

  private void join() {
    var sheet = new JoinSheet(ui);
    if (followed.isEmpty()) {
      sheet.show();
    } else {
      sheet.show(followed);
      followed = "";
    }
  }

  /// With many houses nearby, or in a low window, there is more than fits.
  private static ScrollPane scrolling(VBox column) {
    var middle = new StackPane(column);
    middle.setMinWidth(0);
    var scroll = new ScrollPane(middle);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("welcome-scroll");
    return scroll;
  }

  private VBox column() {
    var icon = new ImageView(new Image(Hero.art("icon-128.png")));
    icon.setFitWidth(48);
    icon.setFitHeight(48);
    Labels.showWhen(icon, ui.narrow());
    var spaced = new VBox(icon);
    spaced.setMinHeight(62);
    var question = Labels.of(ui.texts().live("welcome.question"), "question", "muted");
    VBox.setMargin(question, new Insets(4, 0, 16, 0));
    var column = new VBox(spaced, Labels.of(ui.texts().live("welcome.title"), "display"), question, name, doors(), RestoreSheet.link(ui));
    column.setMaxSize(COLUMN, Region.USE_PREF_SIZE);
    column.setPadding(new Insets(33, 0, 24, 0));
    StackPane.setAlignment(column, Pos.TOP_CENTER);
    StackPane.setMargin(column, new Insets(0, 24, 0, 24));
    return column;
  }

  private VBox doors() {
    var texts = ui.texts();
    var host = new DoorCard(Feather.HOME, texts.live("welcome.host"), texts.live("welcome.host.hint"));
    host.setId("host-card");
    host.setOnAction(_ -> name.whenNamed(() -> new HostSheet(ui).show()));
    var join = new DoorCard(Feather.LINK, texts.live("welcome.join"), texts.live("welcome.join.hint"));
    join.setId("join-card");
    join.setOnAction(_ -> name.whenNamed(this::join));
    var doors = new VBox(12, host, join, new NearbyCard(ui, name::whenNamed, join));
    doors.paddingProperty().bind(Derived.of(ui.narrow(), narrow -> new Insets(narrow ? 20 : 32, 0, 0, 0)));
    return doors;
  }

  private HBox tools() {
    var theme = Buttons.icon("theme", Feather.MOON, 18, ui.texts(), "theme.switch", this::switchTheme);
    theme.graphicProperty()
        .bind(Derived.of(ui.model().themeProperty(), now -> Labels.icon(now == Theme.LIGHT ? Feather.MOON : Feather.SUN, 18)));
    var tools = new HBox(8, theme, new Segments(ui.model(), ui.intents(), ui.texts()));
    tools.setAlignment(Pos.CENTER_RIGHT);
    tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane.setAlignment(tools, Pos.TOP_RIGHT);
    StackPane.setMargin(tools, new Insets(24, 24, 0, 0));
    return tools;
  }

  private void switchTheme() {
    ui.intents().use(ThemeChoice.of(ui.model().themeProperty().get().other()));
  }
}
