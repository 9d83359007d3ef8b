package dev.snug.shared.room;

import static dev.snug.shared.protocol.Refusal.*;
import static dev.snug.shared.room.Role.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who asks, who votes, and until when.
class PollsTest extends AmongPeople {

  @Test
  void aVoteCountsAndIsChangedAndTakenBack() {
    var poll = mei.asks(false, "tea", "coffee");
    gus.may(new Body.Voted(poll, Set.of(1)));
    assertThat(gus.gets(new Body.Voted(poll, Set.of(1)))).contains(NO_CHANGE);
    gus.may(new Body.Voted(poll, Set.of(0)));
    assertThat(room.message(poll).state().votes()).containsEntry("gus", Set.of(0));
    gus.may(new Body.Voted(poll, Set.of()));
    assertThat(room.message(poll).state()).isEqualTo(MessageState.UNCHANGED);
    assertThat(gus.gets(new Body.Voted(poll, Set.of()))).contains(NO_CHANGE);
  }

  @Test
  void severalOnlyIfSeveralMayBeChosen() {
    assertThat(gus.gets(new Body.Voted(mei.asks(false, "a", "b"), Set.of(0, 1)))).contains(NOT_ALLOWED);
    gus.may(new Body.Voted(mei.asks(true, "a", "b"), Set.of(0, 1)));
  }

  @Test
  void onlyWhatIsOfferedIsChosen() {
    assertThat(gus.gets(new Body.Voted(mei.asks(true, "a", "b"), Set.of(2)))).contains(NOT_ALLOWED);
    assertThat(gus.gets(new Body.Voted(mei.says("tea"), Set.of(0)))).contains(NOT_ALLOWED);
  }

  @Test
  void theAskerOrAModeratorClosesAPoll() {
    var poll = mei.asks(false, "a", "b");
    assertThat(gus.gets(new Body.PollClosed(poll))).contains(NOT_ALLOWED);
    mei.may(new Body.PollClosed(poll));
    assertThat(mei.gets(new Body.PollClosed(poll))).contains(NO_CHANGE);
    assertThat(gus.gets(new Body.Voted(poll, Set.of(0)))).contains(NOT_ALLOWED);
    max.may(new Body.PollClosed(mei.asks(false, "a", "b")));
    assertThat(max.gets(new Body.PollClosed(mei.says("tea")))).contains(NOT_ALLOWED);
  }

  @Test
  void twoThousandVotersAndNotOneMore() {
    var poll = mei.asks(false, "a", "b");
    IntStream.range(0, Limits.VOTES)
        .forEach(i -> room.joins("p" + i, GUEST).may(new Body.Voted(poll, Set.of(0))));
    assertThat(mei.gets(new Body.Voted(poll, Set.of(0)))).contains(TOO_MANY);
    room.actor("p0").may(new Body.Voted(poll, Set.of(1)));
  }
}
