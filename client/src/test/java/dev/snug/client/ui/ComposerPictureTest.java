package dev.snug.client.ui;

import dev.snug.client.model.MessageModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The composer in its states, kept in target/screens to look at, and checked for what an eye would stumble over.
class ComposerPictureTest {

  private enum Screen {
    COMPOSER_EMOJI {
      @Override
      void enter(Fixture fixture, Screens screens) {
        write(screens, "Could someone bring the **long ladder** on Sunday?\n我来带茶和饺子 🥟🥟, ☕ and 👨‍👩‍👧 1️⃣ 🇪🇸 👋🏽 ❤️ done");
      }
    },
    COMPOSER_REPLY {
      @Override
      void enter(Fixture fixture, Screens screens) {
        Writing.composer(screens).reply((MessageModel) fixture.workshop.timeline().get(1));
        write(screens, "梯子不急，放门廊就好 🙏");
      }
    },
    COMPOSER_EDIT {
      @Override
      void enter(Fixture fixture, Screens screens) {
        Writing.composer(screens).edit((MessageModel) fixture.workshop.timeline().get(7));
      }
    },
    COMPOSER_PEOPLE {
      @Override
      void enter(Fixture fixture, Screens screens) {
        write(screens, "Is it true, @");
      }
    },
    COMPOSER_CODES {
      @Override
      void enter(Fixture fixture, Screens screens) {
        write(screens, "Dumplings :smi");
      }
    },
    COMPOSER_PICKER {
      @Override
      void enter(Fixture fixture, Screens screens) {
        fixture.model.recentEmoji().setAll(List.of("🥟", "🙏", "👋🏽"));
        screens.find(Button.class, "#emoji").fire();
      }
    },
    COMPOSER_PICKER_FOUND {
      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#emoji").fire();
        screens.find(TextField.class, "#emoji-search").setText("茶");
      }
    },
    COMPOSER_OUTBOX {
      @Override
      Fixture fixture() {
        return Writing.cutOff();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(TextArea.class, "#composer").requestFocus();
      }
    },
    COMPOSER_OUTBOX_SHEET {
      @Override
      Fixture fixture() {
        return Writing.cutOff();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#outbox-look").fire();
      }
    },
    COMPOSER_PLANS {
      @Override
      Fixture fixture() {
        return Writing.planning();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        write(screens, "字".repeat(16_400));
      }
    },
    COMPOSER_PLANS_SHEET {
      @Override
      Fixture fixture() {
        return Writing.planning();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#plans-look").fire();
      }
    },
    COMPOSER_POLL {
      @Override
      void enter(Fixture fixture, Screens screens) {
        screens.find(Button.class, "#poll").fire();
        screens.find(TextField.class, "#poll-question").setText("周日几点出发？ When do we set off?");
        screens.find(TextField.class, "#poll-choice-1").setText("8:30");
        screens.find(Button.class, "#poll-ask").fire();
      }
    },
    COMPOSER_LATER {
      @Override
      void enter(Fixture fixture, Screens screens) {
        Writing.pickTime(fixture, screens);
      }
    },
    COMPOSER_MUTED {
      @Override
      Fixture fixture() {
        return Writing.muted();
      }

      @Override
      void enter(Fixture fixture, Screens screens) {}
    },
    COMPOSER_THREAD {
      @Override
      void enter(Fixture fixture, Screens screens) {
        Writing.openThread(fixture, screens);
      }
    };

    abstract void enter(Fixture fixture, Screens screens);

    Fixture fixture() {
      return Writing.talking();
    }
  }

  private static void write(Screens screens, String text) {
    var area = screens.find(TextArea.class, "#composer");
    area.requestFocus();
    area.setText(text);
    area.end();
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
