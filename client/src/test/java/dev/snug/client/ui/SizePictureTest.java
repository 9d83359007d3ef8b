package dev.snug.client.ui;

import dev.snug.client.model.Language;
import dev.snug.client.model.Theme;
import dev.snug.shared.room.Role;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The window in the largest and in the smallest text there is.
class SizePictureTest {

  private enum Screen {
    ROWS {
      @Override
      Fixture fixture() {
        return Talks.everything();
      }
    },
    HISTORY {
      @Override
      Fixture fixture() {
        return Talks.history();
      }
    },
    DIRECT {
      @Override
      Fixture fixture() {
        return Talks.direct();
      }
    },
    DETAILS {
      @Override
      Fixture fixture() {
        return Gathering.as(Role.MODERATOR).settled().fixture;
      }

      @Override
      void enter(Screens screens) {
        screens.find(Button.class, "#show-details").fire();
      }
    },
    PALETTE {
      @Override
      Fixture fixture() {
        return new Lantern().fixture;
      }

      @Override
      void enter(Screens screens) {
        new Hands(screens).jump("hike");
      }
    },
    APPEARANCE {
      @Override
      Fixture fixture() {
        return new Lantern().fixture;
      }

      @Override
      void enter(Screens screens) {
        screens.find(Button.class, "#settings").fire();
      }
    },
    SHORTCUTS {
      @Override
      Fixture fixture() {
        return new Lantern().fixture;
      }

      @Override
      void enter(Screens screens) {
        new Hands(screens).press(KeyCode.SLASH, "ctrl");
      }
    },
    POLL {
      @Override
      Fixture fixture() {
        return Writing.talking();
      }

      @Override
      void enter(Screens screens) {
        screens.find(Button.class, "#poll").fire();
      }
    },
    PLANS {
      @Override
      Fixture fixture() {
        return Writing.planning();
      }

      @Override
      void enter(Screens screens) {
        screens.find(Button.class, "#plans-look").fire();
      }
    };

    abstract Fixture fixture();

    void enter(Screens screens) {}
  }

  static Stream<Arguments> everything() {
    return Stream.of(Screen.values()).flatMap(screen -> IntStream.of(12, 20).mapToObj(size -> Arguments.of(screen, size)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void nothingIsBlankClippedOrOutside(Screen screen, int size) {
    var fixture = screen.fixture();
    fixture.model.textSizeProperty().set(size);
    var dress = size > 14
        ? new Dress(Theme.LIGHT, Language.ENGLISH, Dress.Size.WIDE)
        : new Dress(Theme.DARK, Language.CHINESE, Dress.Size.WIDE);
    dress.looksRight("size" + size + "_" + screen.name(), fixture, (_, screens) -> screen.enter(screens));
  }
}
