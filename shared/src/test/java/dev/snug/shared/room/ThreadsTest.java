package dev.snug.shared.room;

import static dev.snug.shared.protocol.Refusal.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What stands in a thread.
class ThreadsTest extends AmongPeople {

  @Test
  void aThreadKnowsHowManyAndWhoFirstAndWhenLast() {
    var tea = mei.says("tea");
    for (var person : List.of(gus, gus, max, mei, tom)) {
      room.passes(10);
      person.answersIn(tea, "yes");
    }
    assertThat(room.message(tea).state().thread())
        .isEqualTo(new MessageState.Replies(5, List.of("gus", "max", "mei"), room.at(0)));
  }

  @Test
  void aThreadHasNoThreads() {
    var reply = gus.answersIn(mei.says("tea"), "yes");
    assertThat(mei.gets(new Body.Said("?", null, reply, Set.of(), List.of()))).contains(NOT_ALLOWED);
  }

  @Test
  void aThreadHangsOnAPollAsWell() {
    gus.answersIn(mei.asks(false, "a", "b"), "hm");
  }

  @Test
  void aDeletedReplyKeepsItsPlaceInTheThread() {
    var tea = mei.says("tea");
    var reply = gus.answersIn(tea, "yes");
    gus.may(new Body.Deleted(reply));
    assertThat(room.message(reply).entry().body()).isEqualTo(new Body.Gone("said", tea));
    assertThat(Message.about(room.message(reply).entry().body())).isEqualTo(tea);
    assertThat(room.message(tea).state().thread().count()).isEqualTo(1);
  }
}
