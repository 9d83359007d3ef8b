package dev.snug.client.ui;

import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Role;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Looking for messages in every dress, kept in target/screens to look at, and checked for what an eye would stumble over.
class SearchPictureTest {

  private enum Screen {
    FOUND {
      @Override
      void enter(Gathering gathering, Screens screens) {
        gathering.house.outbox().add(new OutboxItem(
            "p1", "workshop", new Body.Said("Could someone bring the long ladder 梯子 on Sunday?"), Fixture.NOW, new Sending.Pending()));
        gathering.fixture.intents.answers.put("search", Finds.ladders(gathering));
        screens.find(Button.class, "#show-search").fire();
        look(screens, "ladder 梯子");
      }
    },
    FILTERS {
      @Override
      void enter(Gathering gathering, Screens screens) {
        gathering.fixture.intents.answers.put("search", Finds.inKitchen(gathering));
        screens.find(Button.class, "#show-search").fire();
        screens.find(Button.class, "#search-room").fire();
        screens.find(Button.class, "#search-by-person").fire();
        Mouse.press(screens.find(TextField.class, "#search-field"), KeyCode.ENTER);
        screens.find(Button.class, "#search-by-time").fire();
        Mouse.press(screens.find(TextField.class, "#search-field"), KeyCode.ENTER);
        look(screens, "ladder");
      }
    },
    EMPTY {
      @Override
      void enter(Gathering gathering, Screens screens) {
        screens.find(Button.class, "#show-search").fire();
      }
    },
    NOTHING {
      @Override
      void enter(Gathering gathering, Screens screens) {
        gathering.fixture.intents.answers.put("search", Finds.nothing(gathering));
        screens.find(Button.class, "#show-search").fire();
        look(screens, "unicorn");
      }
    },
    OFFLINE {
      @Override
      void enter(Gathering gathering, Screens screens) {
        gathering.house.lineProperty().set(new Line.Closed(Fixture.NOW));
        gathering.fixture.intents.answers.put("search", Finds.keptHere(gathering));
        screens.find(Button.class, "#show-search").fire();
        look(screens, "梯子");
      }
    },
    FAILED {
      @Override
      void enter(Gathering gathering, Screens screens) {
        gathering.fixture.intents.answers.put("search", new Outcome.Failed<>(Problem.Obstacle.STORAGE_BROKEN));
        screens.find(Button.class, "#show-search").fire();
        look(screens, "梯子");
      }
    };

    abstract void enter(Gathering gathering, Screens screens);

    private static void look(Screens screens, String words) {
      var field = screens.find(TextField.class, "#search-field");
      field.setText(words);
      field.end();
      Mouse.press(field, KeyCode.ENTER);
    }
  }

  static Stream<Dress> dresses() {
    return Dress.all();
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void whatOneCanChooseLooksRight(Dress dress) {
    var gathering = Gathering.as(Role.MEMBER);
    dress.looksRight("search_offers", gathering.fixture, (_, screens) -> {
      screens.find(Button.class, "#show-search").fire();
      screens.find(TextField.class, "#search-field").setText("from:");
      screens.find(TextField.class, "#search-field").end();
    });
  }

  static Stream<Arguments> everything() {
    return Stream.of(Screen.values()).flatMap(screen -> Dress.all().map(dress -> Arguments.of(screen, dress)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void nothingIsBlankClippedOrOutside(Screen screen, Dress dress) {
    var gathering = Gathering.as(Role.MEMBER);
    dress.looksRight("search_" + screen.name(), gathering.fixture, (_, screens) -> screen.enter(gathering, screens));
  }
}
