package dev.snug.shared.room;

import static dev.snug.shared.protocol.Refusal.*;
import static dev.snug.shared.room.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What stands under a message.
class ReactionsTest extends AmongPeople {

  @Test
  void aReactionIsPutAndTakenAway() {
    var tea = mei.says("tea");
    assertThat(gus.reacts(tea, "👍")).isEmpty();
    assertThat(gus.reacts(tea, "👍")).contains(NO_CHANGE);
    assertThat(room.message(tea).state().reactions()).containsOnly(Map.entry("👍", Set.of("gus")));
    gus.may(new Body.Reacted(tea, "👍", false));
    assertThat(room.message(tea).state()).isEqualTo(MessageState.UNCHANGED);
    assertThat(gus.gets(new Body.Reacted(tea, "👍", false))).contains(NO_CHANGE);
  }

  @Test
  void reactionsStandInTheOrderInWhichTheyCame() {
    var tea = mei.says("tea");
    mei.reacts(tea, "🍵");
    gus.reacts(tea, "👍");
    max.reacts(tea, "🍵");
    assertThat(room.message(tea).state().reactions().keySet()).containsExactly("🍵", "👍");
    assertThat(room.message(tea).state().reactions().get("🍵")).containsExactly("mei", "max");
  }

  @Test
  void fiftyEmojiAndNotOneMore() {
    var tea = mei.says("tea");
    IntStream.range(0, Limits.EMOJI).forEach(i -> assertThat(mei.reacts(tea, emoji(i))).isEmpty());
    assertThat(mei.reacts(tea, emoji(Limits.EMOJI))).contains(TOO_MANY);
    assertThat(gus.reacts(tea, emoji(0))).isEmpty();
    mei.may(new Body.Reacted(tea, emoji(1), false));
    assertThat(mei.reacts(tea, emoji(Limits.EMOJI))).isEmpty();
  }

  @Test
  void twoThousandReactionsAndNotOneMore() {
    var tea = mei.says("tea");
    IntStream.range(0, Limits.REACTIONS)
        .forEach(i -> assertThat(room.joins("p" + i, GUEST).reacts(tea, emoji(i % 7))).isEmpty());
    assertThat(mei.reacts(tea, emoji(0))).contains(TOO_MANY);
    room.actor("p0").may(new Body.Reacted(tea, emoji(0), false));
    assertThat(mei.reacts(tea, emoji(0))).isEmpty();
  }


  private static String emoji(int number) {
    return Character.toString("😀".codePointAt(0) + number);
  }
}
