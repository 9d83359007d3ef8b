package dev.snug.client.ui;

import dev.snug.client.model.Admission;
import dev.snug.client.model.Line;
import dev.snug.client.model.Lookout;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Reachability.Finding;
import dev.snug.client.model.Reachability;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.protocol.Refusal;
import java.nio.charset.StandardCharsets;
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
    WELCOME_NEARBY {
      @Override
      Fixture fixture() {
        var fixture = new Fixture().amongNeighbours();
        fixture.model.lookoutProperty().set(Lookout.LOOKING);
        fixture.model.nearby().add(Fixture.neighbour("Studio ten", "", Admission.INVITED, 1));
        return fixture;
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    },
    WELCOME_ALONE {
      @Override
      Fixture fixture() {
        var fixture = new Fixture();
        fixture.model.lookoutProperty().set(Lookout.SETTLED);
        return fixture;
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    },
    JOIN_NEARBY {
      @Override
      Fixture fixture() {
        return new Fixture().amongNeighbours();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#join-card").fire();
      }
    },
    JOIN_NEIGHBOUR {
      @Override
      Fixture fixture() {
        return new Fixture().amongNeighbours();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, ".nearby-invite").fire();
      }
    },
    HOST_FORM {
      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#host-card").fire();
        screens.find(TextField.class, "#host-name").setText("Sunday kitchen 周日厨房");
      }
    },
    HOST_ADVANCED {
      @Override
      void enter(Fixture fixture, Screens screens) {
        HOST_FORM.enter(fixture, screens);
        screens.find(Button.class, "#host-advanced-head").fire();
      }
    },
    HOST_WRONG_PORT {
      @Override
      void enter(Fixture fixture, Screens screens) {
        HOST_ADVANCED.enter(fixture, screens);
        screens.find(TextField.class, "#host-port").setText("70000");
        screens.find(TextField.class, "#host-days").setText("7");
        screens.find(Button.class, "#open-room").fire();
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
    HOST_REACH {
      @Override
      void enter(Fixture fixture, Screens screens) {
        HOST_OPEN.enter(fixture, screens);
        fixture.opened.house().reachProperty().set(new Reachability(
            Finding.COMPUTER_OPEN, Finding.NETWORK_OPEN, Finding.INTERNET_DOUBLE_NAT, "192.168.1.24:7670", "100.72.3.9:7670"));
      }
    },
    HOST_UNREACHABLE {
      @Override
      void enter(Fixture fixture, Screens screens) {
        HOST_OPEN.enter(fixture, screens);
        fixture.opened.house().reachProperty().set(new Reachability(
            Finding.COMPUTER_OPEN, Finding.NETWORK_SILENT, Finding.INTERNET_NOT_ASKED, "192.168.1.24:7670", ""));
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
        fixture.workshop.present().clear();
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
        fixture.house.lineProperty().set(new Line.KeyChanged(Fingerprint.ofBytes("somebody".getBytes(StandardCharsets.UTF_8))));
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

  static Stream<Arguments> everything() {
    return Stream.of(Screen.values()).flatMap(screen -> Dress.all().map(dress -> Arguments.of(screen, dress)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void nothingIsBlankClippedOrOutside(Screen screen, Dress dress) {
    dress.looksRight(screen.name(), screen.fixture(), screen::enter);
  }
}
