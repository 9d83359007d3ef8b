package dev.snug.client.ui;

import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The sidebar, the palette and the sheets about rooms and looks, in every dress.
class SidebarPictureTest {

  private enum Screen {
    SIDEBAR,
    SIDEBAR_CUT_OFF {
      @Override
      Lantern lantern() {
        return new Lantern().cutOff();
      }
    },
    SIDEBAR_INVITED {
      @Override
      Lantern lantern() {
        return new Lantern().invited();
      }
    },
    PALETTE {
      @Override
      void enter(Fixture fixture, Screens screens) {
        new Hands(screens).jump("hike");
      }
    },
    PALETTE_EMPTY {
      @Override
      void enter(Fixture fixture, Screens screens) {
        new Hands(screens).jump("");
      }
    },
    PALETTE_ACTIONS {
      @Override
      void enter(Fixture fixture, Screens screens) {
        new Hands(screens).jump(">");
      }
    },
    PALETTE_NOTHING {
      @Override
      void enter(Fixture fixture, Screens screens) {
        new Hands(screens).jump("#qwertz");
      }
    },
    SHORTCUTS {
      @Override
      void enter(Fixture fixture, Screens screens) {
        new Hands(screens).press(KeyCode.SLASH, "ctrl");
      }
    },
    APPEARANCE {
      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#settings").fire();
      }
    },
    NEW_ROOM {
      @Override
      void enter(Fixture fixture, Screens screens) {
        new Hands(screens).doIt("new-room");
        screens.find(TextField.class, "#room-name-field").setText("garden 菜园");
      }
    },
    NEW_GROUP {
      @Override
      void enter(Fixture fixture, Screens screens) {
        new Hands(screens).doIt("new-group");
        new Hands(screens).pick(0);
        new Hands(screens).pick(5);
      }
    },
    NEW_DIRECT {
      @Override
      void enter(Fixture fixture, Screens screens) {
        new Hands(screens).press(KeyCode.N, "ctrl");
      }
    },
    BROWSE {
      @Override
      void enter(Fixture fixture, Screens screens) {
        new Hands(screens).doIt("browse");
      }
    };

    Lantern lantern() {
      return new Lantern();
    }

    void enter(Fixture fixture, Screens screens) {}
  }

  static Stream<Arguments> everything() {
    return Stream.of(Screen.values()).flatMap(screen -> Dress.all().map(dress -> Arguments.of(screen, dress)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void nothingIsBlankClippedOrOutside(Screen screen, Dress dress) {
    dress.looksRight(screen.name(), screen.lantern().fixture, screen::enter);
  }
}
