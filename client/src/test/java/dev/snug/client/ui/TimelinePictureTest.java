package dev.snug.client.ui;

import dev.snug.client.ui.timeline.TimelineView;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What was said, in every dress.
class TimelinePictureTest {

  private enum Screen {
    TIMELINE_ROWS {
      @Override
      Fixture fixture() {
        return Talks.everything();
      }
    },
    TIMELINE_HISTORY {
      @Override
      Fixture fixture() {
        return Talks.history();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        Mouse.moveTo(screens.find(Node.class, "#timeline"), 300, screens.find(Node.class, ".thread-line"));
      }
    },
    TIMELINE_KEYS {
      @Override
      Fixture fixture() {
        return Talks.history();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        var timeline = screens.find(Node.class, "#timeline");
        timeline.requestFocus();
        Mouse.press(timeline, KeyCode.UP);
        Mouse.press(timeline, KeyCode.UP);
        Mouse.press(timeline, KeyCode.UP);
      }
    },
    TIMELINE_REVEALED {
      @Override
      Fixture fixture() {
        return Talks.history();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        ((TimelineView) screens.find(Node.class, "#timeline")).reveal(4);
      }
    },
    TIMELINE_DIRECT {
      @Override
      Fixture fixture() {
        return Talks.direct();
      }
    },
    TIMELINE_THREAD {
      @Override
      Fixture fixture() {
        return Talks.history();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        fixture.workshop.threadProperty().set(Talks.thread());
      }
    };

    abstract Fixture fixture();

    void enter(Fixture fixture, Screens screens) {}
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
