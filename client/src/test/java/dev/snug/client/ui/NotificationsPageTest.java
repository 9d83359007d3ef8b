package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.NotificationSettings;
import dev.snug.client.model.NotificationSettings.About;
import dev.snug.client.model.NotificationSettings.Sound;
import dev.snug.client.model.QuietHours;
import dev.snug.client.ui.settings.NotificationsPage;
import java.time.LocalTime;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The page on which one says by what one wants to be called.
class NotificationsPageTest {

  private final Fixture fixture = new Lantern().fixture;

  static Stream<Dress> dresses() {
    return Dress.all();
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void itLooksRight(Dress dress) {
    dress.wear(fixture);
    fixture.model.notificationsProperty().set(NotificationSettings.STANDARD.withQuiet(new QuietHours(true, LocalTime.of(22, 0), LocalTime.of(7, 30))));
    try (var screen = page()) {
      screen.looksRight("notifications-" + dress.theme().name().toLowerCase(Locale.ROOT) + "-" + dress.language().name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void whatIsChosenCountsAtOnce() {
    try (var screen = page()) {
      Screens.run(() -> screen.find(Button.class, "#notify-about").fire());
      Popups.choose("notify-about-0");
      assertThat(settings().about()).isEqualTo(About.EVERYTHING);
      assertThat(Screens.on(() -> screen.find(Button.class, "#notify-about").getText())).isEqualTo("Everything");
    }
  }

  @Test
  void theSoundIsPlayedAsItIsChosen() {
    fixture.model.notificationsProperty().set(NotificationSettings.STANDARD.withSound(Sound.DROP));
    try (var screen = page()) {
      Screens.run(() -> screen.find(Button.class, "#notify-play").fire());
      assertThat(fixture.intents.wanted).contains("play DROP");
    }
  }

  @ParameterizedTest
  @CsvSource({"23:15, 23:15", "9, 09:00", "930, 09:30"})
  void aTimeThatIsTypedCounts(String typed, LocalTime time) {
    try (var screen = page()) {
      type(screen, "#quiet-from", typed);
      assertThat(settings().quiet().from()).isEqualTo(time);
    }
  }

  @Test
  void whatIsNoTimeIsRefusedWithASentenceAndNothingIsLost() {
    try (var screen = page()) {
      type(screen, "#quiet-from", "25:00");
      assertThat(Screens.on(() -> screen.find(Label.class, "#quiet-note").getText())).isEqualTo("That is no time of the day. Write one such as 22:00.");
      assertThat(settings()).isEqualTo(NotificationSettings.STANDARD);
    }
  }

  @Test
  void hoursThatWouldEndWhenTheyBeginAreRefused() {
    try (var screen = page()) {
      type(screen, "#quiet-to", "22:00");
      assertThat(Screens.on(() -> screen.find(Label.class, "#quiet-note").isVisible())).isTrue();
      assertThat(settings()).isEqualTo(NotificationSettings.STANDARD);
    }
  }

  @Test
  void wordsThatAreTypedCount() {
    try (var screen = page()) {
      type(screen, "#notify-keywords", " ladder, 梯子 ");
      assertThat(settings().keywords()).isEqualTo("ladder, 梯子");
    }
  }

  @Test
  void noMoreIsTypedThanIsKept() {
    try (var screen = page()) {
      var field = screen.find(TextField.class, "#notify-keywords");
      Screens.run(() -> field.setText("x".repeat(NotificationSettings.KEYWORDS_LENGTH)));
      Screens.run(() -> field.appendText("y"));
      assertThat(Screens.<String>on(field::getText)).isEqualTo("x".repeat(NotificationSettings.KEYWORDS_LENGTH));
    }
  }

  @Test
  void whatIsTypedCountsAlsoWhenThePageIsClosed() {
    try (var screen = page()) {
      Screens.run(() -> screen.find(TextField.class, "#notify-keywords").setText("shed"));
    }
    assertThat(settings().keywords()).isEqualTo("shed");
  }

  @Test
  void aMutedRoomIsReviewedAndUnmuted() {
    try (var screen = page()) {
      Screens.run(() -> screen.find(Button.class, "#review-muted").fire());
      Screens.run(() -> screen.find(Button.class, "#unmute-announcements").fire());
      assertThat(fixture.intents.wanted).contains("mute announcements false");
      assertThat(Screens.on(() -> screen.find(javafx.scene.Node.class, "#muted-rooms").isVisible())).isFalse();
    }
  }

  private PageScreen page() {
    return PageScreen.open(fixture, NotificationsPage::new);
  }

  private NotificationSettings settings() {
    return Screens.on(() -> fixture.model.notificationsProperty().get());
  }

  private static void type(PageScreen screen, String field, String text) {
    Screens.run(() -> {
      var it = screen.find(TextField.class, field);
      it.setText(text);
      it.fireEvent(new ActionEvent());
    });
  }
}
