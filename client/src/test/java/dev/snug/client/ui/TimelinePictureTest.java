package dev.snug.client.ui;

import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.part.Motion;
import dev.snug.client.ui.part.RecentRooms;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.Sheets;
import dev.snug.client.ui.part.Toasts;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.client.ui.text.Times;
import dev.snug.client.ui.timeline.TimelineView;
import dev.snug.shared.room.Person;
import dev.snug.client.model.MessageModel;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
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
        var view = TimelineView.ofThread(ui(fixture), fixture.house, fixture.workshop, Talks.thread(), new NoDesk());
        view.setPrefWidth(360);
        view.setMinWidth(360);
        var place = (Pane) screens.find(Node.class, "#room").getParent();
        var room = place.getChildren().getFirst();
        var isNarrow = place.getWidth() < 800;
        place.getChildren().setAll(isNarrow ? view : new HBox(room, view));
      }
    };

    abstract Fixture fixture();

    void enter(Fixture fixture, Screens screens) {}
  }

  private static Ui ui(Fixture fixture) {
    var texts = new Texts(fixture.model.languageProperty());
    var motion = new Motion(() -> true);
    return new Ui(
        fixture.model, fixture.intents, texts, new Times(texts, Fixture.CLOCK), new EmojiPictures(), motion,
        new Sheets(motion), new Toasts(motion), new SimpleBooleanProperty(), new SimpleBooleanProperty(true),
        new RecentRooms(fixture.model));
  }

  private static final class NoDesk implements RoomDesk {
    @Override
    public void reply(MessageModel message) {}

    @Override
    public void edit(MessageModel message) {}

    @Override
    public void thread(MessageModel message) {}

    @Override
    public void forward(MessageModel message) {}

    @Override
    public void card(Person person, Node near) {}

    @Override
    public void reveal(long seq) {}
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
