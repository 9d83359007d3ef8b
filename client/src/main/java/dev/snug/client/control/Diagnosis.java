package dev.snug.client.control;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.report.Crashes;
import dev.snug.client.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.stage.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts the report together that somebody can hand to whoever helps them. On the FX thread; files are looked at elsewhere.
final class Diagnosis {

  private static final Logger LOG = LoggerFactory.getLogger(Diagnosis.class);

  private final AppModel model;
  private final Path folder;
  private final Crashes crashes;
  private final Background background;

  /// @param folder the app's own folder
  Diagnosis(AppModel model, Path folder, Background background, Clock clock) {
    this.model = model;
    this.folder = folder;
    this.crashes = new Crashes(folder, clock);
    this.background = background;
  }

  void report(Consumer<String> answer) {
    var screens = Screen.getScreens().stream().map(Diagnosis::screen).toList();
    var look = model.themeProperty().get() + " (" + model.themeChoiceProperty().get() + "), " + model.languageProperty().get() + " ("
        + model.languageChoiceProperty().get() + "), " + model.textSizeProperty().get() + " px";
    var keys = model.houses().stream().map(house -> house.key().text()).toList();
    var houses = model.houses().stream().map(Diagnosis::house).toList();
    background.<String>run(
        () -> new Report(screens, look, IntStream.range(0, keys.size()).mapToObj(i -> weighed(houses.get(i), keys.get(i))).toList(), crash()).text(),
        outcome -> {
          if (outcome instanceof Outcome.Done<String>(var text)) {
            answer.accept(text);
          }
        });
  }

  private static String screen(Screen screen) {
    var bounds = screen.getBounds();
    return Math.round(bounds.getWidth()) + " x " + Math.round(bounds.getHeight()) + " at " + screen.getOutputScaleX();
  }

  private static Report.House house(HouseModel house) {
    return new Report.House(
        house.lineProperty().get().getClass().getSimpleName(), house.hostedHereProperty().get(), house.rooms().size(),
        house.lossesProperty().get(), house.outbox().size(), 0);
  }

  private Report.House weighed(Report.House house, String key) {
    var bytes = List.of(key + ".db", key + ".db-wal").stream().mapToLong(name -> folder.resolve("houses").resolve(name).toFile().length()).sum();
    return new Report.House(house.line(), house.isHostedHere(), house.rooms(), house.losses(), house.unsent(), bytes);
  }

  private String crash() {
    try {
      return crashes.last().orElse("");
    } catch (IOException e) {
      LOG.warn("What a crash left cannot be read", e);
      return "";
    }
  }
}
