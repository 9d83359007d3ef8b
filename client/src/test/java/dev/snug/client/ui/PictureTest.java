package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Language;
import dev.snug.client.model.Line;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Theme;
import dev.snug.shared.protocol.Refusal;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every screen in every dress, kept in target/screens to look at, and checked for what an eye would stumble over.
class PictureTest {

  private enum Screen {
    WELCOME {
      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(TextField.class, "#name-field").requestFocus();
      }
    },
    WELCOME_UNNAMED {
      @Override
      Fixture fixture() {
        var fixture = new Fixture();
        fixture.model.nameProperty().set("");
        return fixture;
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#host-card").fire();
      }
    },
    HOST_FORM {
      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#host-card").fire();
        screens.find(TextField.class, "#host-name").setText("Sunday kitchen 周日厨房");
      }
    },
    HOST_PROBLEM {
      @Override
      void enter(Fixture fixture, Screens screens) {
        fixture.intents.room = new Outcome.Failed<>(Problem.Obstacle.PORT_IN_USE);
        HOST_FORM.enter(fixture, screens);
        screens.find(Button.class, "#open-room").fire();
      }
    },
    HOST_OPEN {
      @Override
      void enter(Fixture fixture, Screens screens) {
        HOST_FORM.enter(fixture, screens);
        screens.find(Button.class, "#open-room").fire();
      }
    },
    HOST_CLOSE {
      @Override
      void enter(Fixture fixture, Screens screens) {
        HOST_OPEN.enter(fixture, screens);
        screens.find(Button.class, "#close-room").fire();
      }
    },
    JOIN {
      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#join-card").fire();
        var field = screens.find(TextField.class, "#invite-field");
        field.setText(Fixture.invite().link());
        field.fireEvent(new ActionEvent());
      }
    },
    JOIN_OTHER_KEY {
      @Override
      void enter(Fixture fixture, Screens screens) {
        fixture.intents.preview = new Outcome.Failed<>(Problem.Obstacle.OTHER_KEY);
        JOIN.enter(fixture, screens);
      }
    },
    MAIN {
      @Override
      Fixture fixture() {
        return new Fixture().talking().inside();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(TextInputControl.class, "#composer").setText("Could someone bring the long ladder on Sunday?\n我来带茶和饺子 🥟");
      }
    },
    CHANGES {
      @Override
      Fixture fixture() {
        return new Fixture().changing().inside();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    },
    EMPTY {
      @Override
      Fixture fixture() {
        var fixture = new Fixture().inside();
        fixture.house.hostedHereProperty().set(true);
        return fixture;
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    },
    RECONNECTING {
      @Override
      Fixture fixture() {
        var fixture = new Fixture().talking().inside();
        fixture.workshop.typing().clear();
        fixture.workshop.here().clear();
        fixture.house.lineProperty().set(new Line.Reconnecting(Fixture.NOW.plusSeconds(4)));
        return fixture;
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    },
    KEY_CHANGED {
      @Override
      Fixture fixture() {
        var fixture = RECONNECTING.fixture();
        fixture.house.lineProperty().set(new Line.KeyChanged());
        return fixture;
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    },
    SHUT_OUT {
      @Override
      Fixture fixture() {
        var fixture = RECONNECTING.fixture();
        fixture.house.lineProperty().set(new Line.ShutOut(Refusal.INVITE_USED_UP));
        return fixture;
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    },
    CLOSED {
      @Override
      Fixture fixture() {
        var fixture = RECONNECTING.fixture();
        fixture.house.lineProperty().set(new Line.Closed(Fixture.at("22:14")));
        return fixture;
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    },
    CLOSED_HOST {
      @Override
      Fixture fixture() {
        var fixture = CLOSED.fixture();
        fixture.house.hostedHereProperty().set(true);
        return fixture;
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    };

    Fixture fixture() {
      return new Fixture();
    }

    abstract void enter(Fixture fixture, Screens screens);
  }

  private record Size(String name, double width, double height) {}

  private static final Size WIDE = new Size("wide", 1280, 800);
  private static final Size NARROW = new Size("narrow", 760, 640);
  private static final Size LEAST = new Size("least", 640, 480);

  static Stream<Arguments> everything() {
    return Stream.of(Screen.values())
        .flatMap(screen ->
            Stream.of(
                Arguments.of(screen, Theme.LIGHT, Language.ENGLISH, WIDE),
                Arguments.of(screen, Theme.DARK, Language.CHINESE, WIDE),
                Arguments.of(screen, Theme.LIGHT, Language.CHINESE, NARROW),
                Arguments.of(screen, Theme.DARK, Language.ENGLISH, LEAST)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void nothingIsBlankClippedOrOutside(Screen screen, Theme theme, Language language, Size size) {
    var fixture = screen.fixture();
    fixture.model.themeProperty().set(theme);
    fixture.model.languageProperty().set(language);
    try (var screens = Screens.open(fixture, size.width(), size.height())) {
      Screens.run(() -> screens.settle(size.width(), size.height()));
      Screens.run(() -> screen.enter(fixture, screens));
      var name = "%s-%s-%s-%s".formatted(screen, theme, language, size.name()).toLowerCase(Locale.ROOT);
      var picture = screens.picture(name, size.width(), size.height());
      assertThat(Screens.on(() -> new Look(screens.root(), picture).faults())).as(name).isEmpty();
    }
  }
}
