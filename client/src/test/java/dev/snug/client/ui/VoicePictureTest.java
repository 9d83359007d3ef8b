package dev.snug.client.ui;

import dev.snug.client.model.RecordingModel.State;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Voice messages in every dress, kept in target/screens to look at, and checked for what an eye would stumble over.
class VoicePictureTest {

  private final Voices voices = new Voices();

  static Stream<Dress> dresses() {
    return Dress.all();
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void whatWasSpokenLooksRight(Dress dress) {
    dress.looksRight("voices", voices.fixture(), (_, _) -> {});
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void whatIsBeingSpokenLooksRight(Dress dress) {
    dress.looksRight("voice-recording", voices.fixture(), (fixture, _) ->
        fixture.workshop.recordingProperty().set(Voices.running()));
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void whatIsAboutToBeSentLooksRight(Dress dress) {
    dress.looksRight("voice-ready", voices.fixture(), (fixture, _) -> {
      var recording = Voices.running();
      recording.stateProperty().set(new State.Spoken(Voices.SPOKEN, null));
      fixture.workshop.recordingProperty().set(recording);
    });
  }
}
