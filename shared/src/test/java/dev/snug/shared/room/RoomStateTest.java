package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.snug.shared.protocol.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoomStateTest {

  private final RoomState room = new RoomState();

  @Test
  void whoJoinsIsAMember() {
    happens("mei", joined("Mei"));
    assertThat(room.member("mei")).contains(new Person("mei", "Mei", Role.MEMBER, null));
  }

  @Test
  void whoLeavesIsNone() {
    happens("mei", joined("Mei"));
    happens("mei", new Body.Left());
    assertThat(room.members()).isEmpty();
  }

  @Test
  void aStrangerMayNotSpeak() {
    assertThat(room.refuses("eve", new Body.Said("hi"))).contains(Refusal.NOT_IN_ROOM);
  }

  @Test
  void anEntryThatIsNotAllowedIsVoidAndKeepsItsNumber() {
    assertThat(happens("eve", new Body.Left())).isFalse();
    assertThat(room.top()).isEqualTo(1);
  }

  @Test
  void joiningTwiceIsVoid() {
    happens("mei", joined("Mei"));
    assertThat(happens("mei", joined("Boss"))).isFalse();
    assertThat(room.member("mei").orElseThrow().name()).isEqualTo("Mei");
  }

  @Test
  void aGapIsNotFolded() {
    assertThatIllegalArgumentException().isThrownBy(() -> room.apply(new Entry(2, 0, "mei", "1", joined("Mei"))));
  }

  @Test
  void whoStartsFromAnyPointSeesWhatWhoSawEverythingSees() {
    var random = new Random(7);
    var history = new ArrayList<Entry>();
    for (var seq = 1; seq <= 2_000; seq++) {
      history.add(new Entry(seq, seq, "u" + random.nextInt(20), "id" + seq, anything(random)));
    }
    for (var from = 0; from < history.size(); from += 97) {
      var atStart = folded(new RoomState(), history.subList(0, from));
      var late = folded(new RoomState(atStart.top(), atStart.members()), history.subList(from, history.size()));
      assertThat(late.members()).containsExactlyElementsOf(folded(new RoomState(), history).members());
    }
  }

  private boolean happens(String author, Body body) {
    return room.apply(new Entry(room.top() + 1, 0, author, "id" + room.top(), body));
  }

  private static RoomState folded(RoomState state, List<Entry> entries) {
    entries.forEach(state::apply);
    return state;
  }

  private static Body.Joined joined(String name) {
    return new Body.Joined(name, Role.MEMBER, null);
  }

  private static Body anything(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Body.Said("something");
      case 1 -> joined("Name " + random.nextInt(5));
      default -> new Body.Left();
    };
  }
}
