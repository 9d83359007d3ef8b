package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Found;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Playback;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.model.RecordingModel.State;
import dev.snug.client.ui.file.VoiceCard;
import dev.snug.client.ui.file.Wave;
import dev.snug.client.ui.timeline.TimelineView;
import dev.snug.shared.protocol.ServerFrame.Hit;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import java.util.List;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Speaking and hearing in the window.
class VoiceTest {

  private final Voices voices = new Voices();
  private final Fixture fixture = voices.fixture();
  private final Screens screens = Screens.open(fixture, 1280, 800);

  @AfterEach
  void close() {
    screens.close();
  }

  private void press(String query) {
    Screens.run(() -> screens.find(Button.class, query).fire());
  }

  private void key(KeyCode code, String... held) {
    Screens.run(() -> new Hands(screens).press(code, held));
  }

  /// What was wanted to be heard or paused.
  private List<String> hearing() {
    return fixture.intents.wanted.stream().filter(each -> each.startsWith("play") || each.equals("pause")).toList();
  }

  private RecordingModel recording() {
    return fixture.workshop.recordingProperty().get();
  }

  private String focused() {
    return Screens.on(() -> screens.stage.getScene().getFocusOwner().getId());
  }

  private VoiceCard card(String length) {
    return Screens.on(() -> screens.root().lookupAll(".voice-card").stream()
        .map(VoiceCard.class::cast)
        .filter(each -> each.getAccessibleText().endsWith(length))
        .findFirst()
        .orElseThrow());
  }

  private static String time(Node card) {
    return Screens.on(() -> ((Label) card.lookup(".voice-time")).getText());
  }

  private static long played(Node card) {
    return Screens.on(() -> card.lookupAll(".wave-bar").stream()
        .filter(bar -> bar.getPseudoClassStates().contains(PseudoClass.getPseudoClass("played")))
        .count());
  }

  @Test
  void whatIsSpokenGoesWithEnterAndWhatIsWrittenStays() {
    fixture.intents.answers.put("send", new Outcome.Done<>(fixture.workshop));
    Screens.run(() -> screens.find(TextArea.class, "#composer").setText("a draft"));
    press("#voice-record");
    assertThat(screens.shows("#voice-strip")).isTrue();
    assertThat(screens.shows("#composer")).isFalse();
    key(KeyCode.ENTER);
    assertThat(fixture.intents.wanted).containsSubsequence("record", "stop the recording", "send [voice-2026-03-14-1006.wav] ", "discard the recording");
    assertThat(screens.shows("#voice-strip")).isFalse();
    assertThat(Screens.on(() -> screens.find(TextArea.class, "#composer").getText())).isEqualTo("a draft");
    assertThat(focused()).isEqualTo("composer");
  }

  @Test
  void theKeysOfTheComposerBeginToRecord() {
    Screens.run(() -> screens.find(TextArea.class, "#composer").requestFocus());
    key(KeyCode.M, "ctrl", "shift");
    assertThat(fixture.intents.wanted).contains("record");
    assertThat(focused()).isEqualTo("voice-send");
  }

  @Test
  void escapeThrowsAwayWhatIsSpoken() {
    press("#voice-record");
    key(KeyCode.ESCAPE);
    assertThat(fixture.intents.wanted).contains("discard the recording").noneMatch(each -> each.startsWith("send"));
    assertThat(recording()).isNull();
    assertThat(focused()).isEqualTo("composer");
  }

  @Test
  void howLongItIsAlreadyStandsBesideIt() {
    press("#voice-record");
    Screens.run(() -> {
      recording().millisProperty().set(67_050);
      recording().levels().add(200);
    });
    assertThat(time(screens.root().lookup("#voice-strip"))).isEqualTo("1:07");
    assertThat(screens.shows(".record-dot")).isTrue();
  }

  @Test
  void oneListensBeforeItGoes() {
    press("#voice-record");
    press("#voice-listen");
    assertThat(recording().stateProperty().get()).isInstanceOf(State.Spoken.class);
    assertThat(screens.shows(".record-dot")).isFalse();
    press("#voice-listen");
    assertThat(fixture.intents.wanted).contains("play voice-2026-03-14-1006.wav from 0");
    Screens.run(() -> fixture.model.playbackProperty().set(new Playback(Playback.of(Voices.SPOKEN), 3_000, true)));
    assertThat(time(screens.root().lookup("#voice-strip"))).isEqualTo("0:03");
    press("#voice-listen");
    assertThat(hearing()).endsWith("pause");
  }

  @Test
  void whatCouldNotBeSentStays() {
    fixture.intents.answers.put("send", new Outcome.Failed<>(Obstacle.DISK_FULL));
    press("#voice-record");
    press("#voice-send");
    assertThat(recording()).isNotNull();
    fixture.intents.answers.put("send", new Outcome.Done<>(fixture.workshop));
    press("#voice-send");
    assertThat(recording()).isNull();
  }

  @Test
  void withoutAMicrophoneItSaysSoAndTheButtonStays() {
    press("#voice-record");
    Screens.run(() -> recording().stateProperty().set(new State.Failed(Obstacle.NO_MICROPHONE)));
    assertThat(says("No microphone found")).isTrue();
    assertThat(screens.shows("#composer")).isTrue();
    Screens.run(() -> fixture.model.microphoneProperty().set(false));
    assertThat(Screens.on(() -> screens.find(Button.class, "#voice-record").getAccessibleText())).startsWith("No microphone found");
    assertThat(Screens.on(() -> screens.find(Button.class, "#voice-record").isDisabled())).isFalse();
  }

  @Test
  void whenTheMicrophoneIsGoneItSaysSoAndKeepsWhatWasSpoken() {
    press("#voice-record");
    Screens.run(() -> recording().stateProperty().set(new State.Spoken(Voices.SPOKEN, Obstacle.MICROPHONE_LOST)));
    assertThat(says("The microphone is gone")).isTrue();
    assertThat(screens.shows("#voice-strip")).isTrue();
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("send"));
  }

  @Test
  void whoeverLeavesTheRoomStopsAndFindsItThereAgain() {
    press("#voice-record");
    Screens.run(() -> fixture.house.roomProperty().set(fixture.house.rooms().getFirst()));
    assertThat(fixture.intents.wanted).contains("stop the recording");
    assertThat(screens.shows("#voice-strip")).isFalse();
    Screens.run(() -> fixture.house.roomProperty().set(fixture.workshop));
    assertThat(screens.shows("#voice-strip")).isTrue();
  }

  @Test
  void inAThreadItGoesToTheThread() {
    fixture.intents.answers.put("send", new Outcome.Done<>(fixture.workshop));
    var thread = Talks.thread();
    Screens.run(() -> fixture.workshop.threadProperty().set(thread));
    Screens.run(() -> ((Button) screens.root().lookup(".side-panel #voice-record")).fire());
    assertThat(recording()).isNull();
    assertThat(thread.recordingProperty().get()).isNotNull();
    Screens.run(() -> ((Button) screens.root().lookup(".side-panel #voice-send")).fire());
    assertThat(fixture.intents.sent.getLast().thread()).isEqualTo(thread.root().seq());
    assertThat(thread.recordingProperty().get()).isNull();
  }

  @Test
  void whatIsAnsweredIsAnsweredAloud() {
    fixture.intents.answers.put("send", new Outcome.Done<>(fixture.workshop));
    Screens.run(() -> Writing.composer(screens).reply((MessageModel) fixture.workshop.timeline().getFirst()));
    assertThat(Screens.on(() -> screens.find(Node.class, "#errand").lookupAll(".quote-text").isEmpty())).isFalse();
    press("#voice-record");
    press("#voice-send");
    assertThat(fixture.intents.sent.getLast().replyTo()).isEqualTo(2L);
    assertThat(screens.shows("#errand")).isFalse();
  }

  @Test
  void whileOneEditsOneDoesNotSpeak() {
    Screens.run(() -> fixture.workshop.timeline().add(Fixture.said("u5", "mine", "10:07", 9)));
    Screens.run(() -> Writing.composer(screens).edit((MessageModel) fixture.workshop.timeline().getLast()));
    assertThat(screens.shows("#voice-record")).isFalse();
    key(KeyCode.M, "ctrl", "shift");
    assertThat(fixture.intents.wanted).doesNotContain("record");
  }

  @Test
  void whatIsFoundIsCalledWhatItIs() {
    var entry = Fixture.entry(4, "u4", "10:02", new Body.Said("", null, null, Set.of(), List.of(Voices.SOUP)));
    fixture.intents.answers.put("search", new Outcome.Done<>(new Found(
        List.of(new Hit("workshop", entry, Message.written(entry).state())), List.of(), null, true)));
    press("#show-search");
    Screens.run(() -> screens.find(TextField.class, "#search-field").setText("has:file"));
    Screens.until(() -> screens.root().lookup(".result-card") != null);
    assertThat(Screens.on(() -> screens.root().lookup(".result-card").getAccessibleText())).endsWith("Voice message, 0:42");
  }

  @Test
  void itIsReadAloudAsWhatItIs() {
    assertThat(Screens.on(() -> screens.root().lookupAll(".message-row").stream().map(Node::getAccessibleText).toList()))
        .anyMatch(each -> each != null && each.contains("Voice message, 0:42"));
  }

  @Test
  void anAnswerQuotesItAsWhatItIs() {
    assertThat(Screens.on(() -> screens.root().lookupAll(".reply-quote").stream().map(Node::getAccessibleText).toList()))
        .anyMatch(each -> each != null && each.contains("Voice message, 0:42"));
  }

  @Test
  void whatIsHeardShowsHowFarItIs() {
    var card = card("0:42");
    assertThat(time(card)).isEqualTo("0:17");
    var all = Screens.on(() -> card.lookupAll(".wave-bar").size());
    assertThat(played(card)).isBetween(all * 16L / 42, all * 18L / 42 + 1);
    Screens.run(() -> fixture.model.playbackProperty().set(null));
    assertThat(time(card)).isEqualTo("0:42");
    assertThat(played(card)).isZero();
  }

  @Test
  void theButtonPausesWhatIsHeardAndGoesOnWhereItIs() {
    var button = Screens.on(() -> (Button) card("0:42").lookup("#voice-play"));
    assertThat(Screens.on(button::getAccessibleText)).startsWith("Pause");
    Screens.run(button::fire);
    assertThat(hearing()).endsWith("pause");
    Screens.run(() -> fixture.model.playbackProperty().set(new Playback(Playback.of(Voices.SOUP), 17_000, false)));
    Screens.run(button::fire);
    assertThat(hearing()).endsWith("play voice-soup.wav from 17000");
  }

  @Test
  void theArrowsGoBackAndForth() {
    var wave = Screens.on(() -> (Wave) card("0:42").lookup(".wave"));
    Screens.run(() -> Mouse.press(wave, KeyCode.LEFT));
    Screens.run(() -> Mouse.press(wave, KeyCode.RIGHT));
    assertThat(hearing()).endsWith("play voice-soup.wav from 12000", "play voice-soup.wav from 22000");
  }

  @Test
  void aClickGoesThere() {
    var wave = Screens.on(() -> (Wave) card("0:04").lookup(".wave"));
    Screens.run(() -> Mouse.click(wave));
    assertThat(hearing().getLast()).startsWith("play voice-ladder.wav from ");
    var from = Long.parseLong(hearing().getLast().replaceAll(".* ", ""));
    assertThat(from).isBetween(0L, 4_200L);
  }

  @Test
  void spaceHearsTheMessageThatTheKeyboardIsAt() {
    Screens.run(() -> screens.find(TimelineView.class, "#timeline").enter());
    key(KeyCode.UP);
    key(KeyCode.UP);
    key(KeyCode.UP);
    key(KeyCode.SPACE);
    assertThat(hearing()).endsWith("play voice-ladder.wav from 0");
  }

  @Test
  void whatCannotBeHeardIsTold() {
    Screens.run(() -> ((Button) card("0:04").lookup("#voice-play")).fire());
    Screens.run(() -> fixture.intents.troubles.getLast().accept(Obstacle.NO_LOUDSPEAKER));
    assertThat(says("No loudspeaker found")).isTrue();
  }

  private boolean says(String words) {
    return Screens.on(() -> screens.root().lookupAll(".toast .label").stream()
        .anyMatch(each -> each instanceof Label label && label.getText().startsWith(words)));
  }
}
