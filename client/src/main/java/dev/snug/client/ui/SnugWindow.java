package dev.snug.client.ui;

import dev.snug.client.control.Intents;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.joining.Visit;
import dev.snug.client.ui.part.Motion;
import dev.snug.client.ui.part.RecentRooms;
import dev.snug.client.ui.part.Sheets;
import dev.snug.client.ui.part.Toasts;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.settings.AboutPage;
import dev.snug.client.ui.text.Texts;
import dev.snug.client.ui.text.Times;
import dev.snug.client.ui.welcome.WelcomeView;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The window. It shows the welcome screen or a house, and over it sheets and toasts. FX thread only.
public final class SnugWindow {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 480;
  private static final double NARROW = 900;
  private static final Duration PATIENCE = Duration.minutes(5);

  private final Stage stage;
  private final Ui ui;
  private final StackPane place = new StackPane();
  private @Nullable MainView main;
  private @Nullable WelcomeView welcome;

  /// A window that moves as this person wants it.
  public SnugWindow(AppModel model, Intents intents, Stage stage) {
    this(model, intents, stage, Clock.system(ZoneId.systemDefault()), Motion.of(model.movementProperty()));
  }

  /// @param clock what time it is, and in which zone
  public SnugWindow(AppModel model, Intents intents, Stage stage, Clock clock, Motion motion) {
    ThemeSheet.underlie(model.themeProperty().get());
    Fonts.load();
    this.stage = stage;
    var sheets = new Sheets(motion);
    var toasts = new Toasts(motion);
    var scale = model.textSizeProperty().divide((double) AppModel.NORMAL_TEXT);
    var scaled = new Scaled(new StackPane(place, toasts, sheets), scale);
    var scene = new Scene(scaled, WIDTH, HEIGHT);
    scaled.followPopups(stage);
    var texts = new Texts(model.languageProperty());
    this.ui =
        new Ui(
            model,
            intents,
            texts,
            new Times(texts, clock),
            new EmojiPictures(),
            motion,
            sheets,
            toasts,
            Bindings.createBooleanBinding(() -> scene.getWidth() / scale.get() < NARROW, scene.widthProperty(), scale),
            stage.focusedProperty(),
            new RecentRooms(model));
    sheets.goHomeTo(() -> Optional.ofNullable(main).flatMap(MainView::composer));
    var theme = new ThemeSheet(scene);
    model.themeProperty().subscribe(theme::wear);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, new Keys(ui, () -> Optional.ofNullable(main))::on);
    new Attention(model, intents, PATIENCE).watch(stage);
    model.houseProperty().subscribe(this::enter);
    dress(scene);
  }

  public void show() {
    stage.show();
  }

  /// Comes to the front, because the app was started once more.
  ///
  /// @param link the invite that was followed; anything else opens nothing
  public void arrive(String link) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
    if (!Visit.isInvite(link)) {
      return;
    }
    if (welcome == null) {
      Visit.to(ui, link);
    } else {
      welcome.follow(link);
    }
  }

  /// Says that the app ended badly the last time, once.
  public void tellOfCrash() {
    ui.toasts().offer(ui.texts().live("crash.told"), "crash-report", ui.texts().live("about.report.copy"), () -> AboutPage.copyReport(ui));
  }

  private void dress(Scene scene) {
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.titleProperty().bind(ui.texts().live(this::title, ui.model().houseProperty()));
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> leave());
    stage.getIcons().setAll(Stream.of(16, 32, 48, 128, 256).map(size -> art("icon-" + size + ".png")).toList());
  }

  private String title() {
    var house = ui.model().houseProperty().get();
    var name = ui.texts().text("app.name");
    return house == null ? name : house.nameProperty().get() + " · " + name;
  }

  private void enter(@Nullable HouseModel house) {
    leave();
    if (house == null) {
      var first = new WelcomeView(ui);
      welcome = first;
      place.getChildren().setAll(first);
      first.begin();
    } else {
      main = new MainView(ui, house);
      place.getChildren().setAll(main);
      main.begin();
    }
  }

  /// Lets what is shown listen and move no more.
  private void leave() {
    welcome = null;
    if (main != null) {
      main.close();
      main = null;
    }
  }

  private static Image art(String name) {
    var url = Objects.requireNonNull(SnugWindow.class.getResource("/dev/snug/client/art/" + name), name);
    return new Image(url.toExternalForm());
  }
}
