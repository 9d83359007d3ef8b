package dev.snug.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where many are, who comes and goes is said less often.
class CrowdTest {

  private static final long PAUSE = Limits.PRESENCE_PAUSE.toNanos();

  private final Room room = new Room("lobby", RoomKind.PUBLIC, 0);
  private final List<Listener> listeners = new ArrayList<>();

  @Test
  void aHundredAreToldAtOnce() {
    peopleCome(Limits.PRESENCE_AT_ONCE);
    room.sayPresence(0);
    room.appears("u0", Presence.AWAY);

    assertThat(room.sayPresence(1)).isTrue();
    assertThat(heard()).isEqualTo(2);
  }

  @Test
  void oneMoreAndTheyAreToldAfterAPause() {
    peopleCome(Limits.PRESENCE_AT_ONCE + 1);
    room.sayPresence(0);
    room.appears("u0", Presence.AWAY);

    assertThat(room.sayPresence(PAUSE - 1)).as("there is something left to tell").isFalse();
    assertThat(heard()).isEqualTo(1);
    room.appears("u1", Presence.QUIET);
    assertThat(room.sayPresence(PAUSE)).isTrue();
    assertThat(heard()).isEqualTo(2);
  }

  @Test
  void whereNothingWasSaidForAWhileItIsSaidAtOnce() {
    peopleCome(Limits.PRESENCE_AT_ONCE + 1);
    room.sayPresence(0);
    room.appears("u0", Presence.AWAY);

    assertThat(room.sayPresence(10 * PAUSE)).isTrue();
    assertThat(heard()).isEqualTo(2);
  }

  @Test
  void manyLinesOfFewPeopleAreNoCrowd() {
    for (int i = 0; i < 2 * Limits.PRESENCE_AT_ONCE; i++) {
      comes("u" + i % 3);
    }
    room.sayPresence(0);
    room.appears("u0", Presence.AWAY);

    assertThat(room.sayPresence(1)).isTrue();
  }

  private void peopleCome(int count) {
    for (int i = 0; i < count; i++) {
      comes("u" + i);
    }
  }

  private void comes(String person) {
    var listener = new Listener(new Person(person, person, Role.MEMBER, null));
    listeners.add(listener);
    room.follow(listener, Presence.HERE);
  }

  private int heard() {
    return listeners.getFirst().fleeting;
  }

  /// A line whose frames are counted.
  private static final class Listener implements Follower {

    private final Person person;
    private int fleeting;

    private Listener(Person person) {
      this.person = person;
    }

    @Override
    public Person person() {
      return person;
    }

    @Override
    public void hear(byte[] frame) {
      throw new AssertionError("where people are may be missed");
    }

    @Override
    public void hearFleeting(byte[] frame) {
      fleeting++;
    }
  }
}
