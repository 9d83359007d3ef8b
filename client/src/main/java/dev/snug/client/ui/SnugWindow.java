package dev.snug.client.ui;

import dev.snug.client.control.Bell;
import dev.snug.client.control.Intents;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Notice;
import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.joining.Visit;
import dev.snug.client.ui.notice.NoticeWindows;
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
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Scene;
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
  private final NoticeWindows notices;
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
    notices = new NoticeWindows(ui, stage, this::show);
    new Leaving(ui, stage).watch();
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

  /// What tells this person of things while they look elsewhere.
  public Bell bell() {
    return notices;
  }

  /// Comes to the front and shows what somebody was told of, unless they have left that room meanwhile.
  private void show(Notice notice) {
    arrive("");
    if (ui.model().houses().contains(notice.house())) {
      ui.sheets().close();
      ui.intents().show(notice.house());
      if (main != null) {
        main.goTo(notice.room(), notice.seq());
      }
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
    var counted = new Counted(ui.model());
    stage.titleProperty().bind(ui.texts().live(() -> title(counted.get()), ui.model().houseProperty(), counted));
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> leave());
    var icons = new AppIcons();
    counted.subscribe(count -> stage.getIcons().setAll(icons.with(count.intValue())));
  }

  private String title(int count) {
    var house = ui.model().houseProperty().get();
    var name = ui.texts().text("app.name");
    var title = house == null ? name : house.nameProperty().get() + " · " + name;
    return count == 0 ? title : ui.texts().text("app.counted", AppIcons.written(count), title);
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
}
