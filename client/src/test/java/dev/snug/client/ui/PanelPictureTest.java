package dev.snug.client.ui;

import dev.snug.client.model.Outcome;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What opens beside a room in every dress, kept in target/screens to look at, and checked for what an eye would stumble
/// over.
class PanelPictureTest {

  private enum Screen {
    DETAILS {
      @Override
      void enter(Gathering gathering, Screens screens) {
        screens.find(Button.class, "#show-details").fire();
      }
    },
    DETAILS_OWNER {
      @Override
      Gathering gathering() {
        return Gathering.as(Role.OWNER).settled().banned("u9");
      }

      @Override
      void enter(Gathering gathering, Screens screens) {
        screens.find(Button.class, "#show-pins").fire();
        screens.find(Button.class, "#room-topic-field-edit").fire();
      }
    },
    DETAILS_EVERYBODY {
      @Override
      void enter(Gathering gathering, Screens screens) {
        screens.find(Button.class, "#show-details").fire();
        screens.find(Hyperlink.class, "#see-all").fire();
      }
    },
    DETAILS_DIRECT {
      @Override
      Gathering gathering() {
        return Gathering.withXiaoyu();
      }

      @Override
      void enter(Gathering gathering, Screens screens) {
        screens.find(Button.class, "#show-details").fire();
      }
    },
    BAN {
      @Override
      Gathering gathering() {
        return Gathering.as(Role.MODERATOR).settled().withJonasTalking();
      }

      @Override
      void enter(Gathering gathering, Screens screens) {
        screens.find(Button.class, "#show-details").fire();
        screens.find(Button.class, "#person-more-u6").fire();
        Popups.chooseNow("ban");
      }
    },
    RETENTION {
      @Override
      Gathering gathering() {
        return Gathering.as(Role.OWNER);
      }

      @Override
      void enter(Gathering gathering, Screens screens) {
        screens.find(Button.class, "#show-details").fire();
        screens.find(Button.class, "#retention-edit").fire();
      }
    },
    THREAD {
      @Override
      void enter(Gathering gathering, Screens screens) {
        gathering.openThread();
      }
    },
    INVITE {
      @Override
      Gathering gathering() {
        return Gathering.inPrivate(Role.OWNER);
      }

      @Override
      void enter(Gathering gathering, Screens screens) {
        gathering.fixture.intents.answers.put("find", new Outcome.Done<>(List.of(new Person("u8", "Hana", Role.MEMBER, null))));
        screens.find(Button.class, "#empty-invite").fire();
      }
    },
    EMPTY_PRIVATE {
      @Override
      Gathering gathering() {
        return Gathering.inPrivate(Role.OWNER);
      }

      @Override
      void enter(Gathering gathering, Screens screens) {}
    };

    Gathering gathering() {
      return Gathering.as(Role.MEMBER).settled();
    }

    abstract void enter(Gathering gathering, Screens screens);
  }

  static Stream<Dress> dresses() {
    return Dress.all();
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void theCardOfAMemberLooksRight(Dress dress) {
    Popups.looksRight("panel_card", dress, Gathering.as(Role.MODERATOR).fixture, screens -> {
      screens.find(Button.class, "#show-details").fire();
      screens.find(Button.class, "#person-u2").fire();
    });
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void theMenuAboutAPersonLooksRight(Dress dress) {
    Popups.looksRight("panel_menu", dress, Gathering.as(Role.MODERATOR).fixture, screens -> {
      screens.find(Button.class, "#show-details").fire();
      screens.find(Button.class, "#person-more-u6").fire();
    });
  }

  static Stream<Arguments> everything() {
    return Stream.of(Screen.values()).flatMap(screen -> Dress.all().map(dress -> Arguments.of(screen, dress)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void nothingIsBlankClippedOrOutside(Screen screen, Dress dress) {
    var gathering = screen.gathering();
    dress.looksRight("panel_" + screen.name(), gathering.fixture, (_, screens) -> screen.enter(gathering, screens));
  }
}
