package dev.snug.client.journey;

import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.M;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.SPACE;

import org.junit.jupiter.api.Test;

/// What people say to each other, aloud.
class VoiceJourneyTest extends Together {

  @Test
  void mayaSpeaksByMouseAndTomasHearsIt() throws Exception {
    maya.clicks("#voice-record");
    maya.reads("#voice-strip", "0:0");
    maya.clicks("#voice-send");
    maya.doesNotSee("#voice-strip");
    tomas.sees("Maya Chen", "Voice message, 0:");
    var before = tomas.tape().heard().length;
    tomas.clicks(tomas.partOf("Voice message", ".voice-play"));
    tomas.knows("it was heard to its end", () ->
        tomas.model().playbackProperty().get() == null && tomas.tape().heard().length > before);
  }

  @Test
  void tomasSpeaksByKeyboardAndHearsItHimself() throws Exception {
    tomas.presses(CONTROL, SHIFT, M);
    tomas.reads("#voice-strip", "0:0");
    tomas.presses(ENTER);
    tomas.knows("he is writing again", () -> tomas.eyes().visible("#voice-strip").isEmpty());
    maya.sees("Tomás", "Voice message, 0:");
    tomas.sees("Tomás", "Voice message, 0:");
    var before = tomas.tape().heard().length;
    tomas.goesTo("Voice message");
    tomas.presses(SPACE);
    tomas.knows("it was heard", () -> tomas.tape().heard().length > before);
  }

  @Test
  void whatIsThrownAwayNobodyHears() throws Exception {
    tomas.presses(CONTROL, SHIFT, M);
    tomas.shown("#voice-strip");
    tomas.presses(ESCAPE);
    tomas.doesNotSee("#voice-strip");
    tomas.types("never mind");
    tomas.presses(ENTER);
    maya.hears("never mind");
  }
}
