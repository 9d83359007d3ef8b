package dev.snug.client.ui;

import dev.snug.client.model.Outcome;
import dev.snug.shared.protocol.ServerFrame.Version;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.util.WaitForAsyncUtils;

/// The menus of the window in every dress, kept in target/screens to look at, and checked for what an eye would stumble over.
class MenuPictureTest {

  private enum Opened {
    MESSAGE {
      @Override
      void open(Fixture fixture, Screens screens) {
        var timeline = screens.find(Node.class, "#timeline");
        timeline.requestFocus();
        Mouse.press(timeline, KeyCode.UP);
        Mouse.press(timeline, KeyCode.UP);
        Mouse.press(timeline, KeyCode.ENTER);
      }
    },
    MESSAGE_EDITED {
      @Override
      void open(Fixture fixture, Screens screens) {
        var timeline = screens.find(Node.class, "#timeline");
        timeline.requestFocus();
        for (var i = 0; i < 3; i++) {
          Mouse.press(timeline, KeyCode.UP);
        }
        Mouse.press(timeline, KeyCode.ENTER);
      }
    },
    VERSIONS {
      @Override
      void open(Fixture fixture, Screens screens) {
        var at = Fixture.at("09:31").toEpochMilli();
        fixture.intents.answers.put("versions", new Outcome.Done<>(List.of(
            new Version(at, "Here’s what I use to log the shed temperature."),
            new Version(at + 60_000, "Here’s what I use to log the shed temperature. Is 4 °C a silly threshold? 四度是不是太低？ I only ask because the seedlings by the window looked sad this morning."),
            new Version(at + 120_000, "now"))));
        screens.find(Hyperlink.class, ".edited-mark").fire();
      }
    },
    DAY {
      @Override
      void open(Fixture fixture, Screens screens) {
        screens.find(Button.class, ".day").fire();
      }
    },
    ROOM {
      @Override
      void open(Fixture fixture, Screens screens) {
        var rooms = screens.find(Node.class, "#rooms");
        rooms.requestFocus();
        Mouse.press(rooms, KeyCode.F10, true);
      }
    },
    HOUSE {
      @Override
      void open(Fixture fixture, Screens screens) {
        fixture.house.hostedHereProperty().set(true);
        screens.find(Button.class, "#house-menu").fire();
      }
    },
    ADD_HOUSE {
      @Override
      void open(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#add-house").fire();
      }
    },
    ADD_ROOM {
      @Override
      void open(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#add-rooms").fire();
      }
    },
    PRESENCE {
      @Override
      void open(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#me").fire();
      }
    },
    LATER {
      @Override
      void open(Fixture fixture, Screens screens) {
        screens.find(TextArea.class, "#composer").setText("Happy birthday");
        screens.find(Button.class, "#send-later").fire();
      }
    };

    abstract void open(Fixture fixture, Screens screens);
  }

  /// Where a menu lies at the edge of the screen, the Headless platform fails to draw the menu's shadow; that is none of ours.
  @BeforeAll
  static void doNotMindThePlatform() {
    WaitForAsyncUtils.autoCheckException = false;
    WaitForAsyncUtils.printException = false;
  }

  @AfterAll
  static void mindAgain() {
    WaitForAsyncUtils.clearExceptions();
    WaitForAsyncUtils.autoCheckException = true;
    WaitForAsyncUtils.printException = true;
  }

  static Stream<Arguments> everything() {
    return Stream.of(Opened.values()).flatMap(each -> Dress.all().limit(2).map(dress -> Arguments.of(each, dress)));
  }

  static Stream<Dress> dresses() {
    return Dress.all();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void nothingIsBlankClippedOrOutside(Opened opened, Dress dress) {
    var fixture = Talks.history();
    Popups.looksRight("menu_" + opened.name(), dress, fixture, screens -> opened.open(fixture, screens));
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void theSheetThatPassesAMessageOnLooksRight(Dress dress) {
    dress.looksRight("forward", Talks.history(), (_, screens) -> {
      var timeline = screens.find(Node.class, "#timeline");
      timeline.requestFocus();
      Mouse.press(timeline, KeyCode.UP);
      Mouse.press(timeline, KeyCode.ENTER);
      Popups.chooseNow("menu-forward");
    });
  }
}
