package dev.snug.client.ui;

import dev.snug.client.model.Line;
import dev.snug.client.ui.part.Motion;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javafx.application.Application;
import javafx.stage.Stage;

/// Shows the window over the fixture, to look at with a real display. `welcome`, `main`, `reconnecting` or `closed`.
public final class Showcase {

  static void main(String... args) {
    Application.launch(Window.class, args);
  }

  /// Apart from the main class, which must not be an application itself.
  public static final class Window extends Application {

    @Override
    public void start(Stage stage) {
      var which = getParameters().getUnnamed().isEmpty() ? "welcome" : getParameters().getUnnamed().getFirst();
      var fixture = which.equals("welcome") ? new Fixture() : new Fixture().talking().inside();
      switch (which) {
        case "reconnecting" -> fixture.house.lineProperty().set(new Line.Reconnecting(Fixture.NOW.plusSeconds(9)));
        case "closed" -> fixture.house.lineProperty().set(new Line.Closed(Fixture.NOW));
        default -> {}
      }
      var clock = Clock.offset(Clock.system(ZoneOffset.UTC), Duration.between(Clock.systemUTC().instant(), Fixture.NOW));
      new SnugWindow(fixture.model, fixture.intents, stage, clock, Motion.of(fixture.model.movementProperty())).show();
      System.out.println("shown");
    }
  }
}
