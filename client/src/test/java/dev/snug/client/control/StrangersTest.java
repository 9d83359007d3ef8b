package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.store.LocalStore;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrangersTest {

  private static final Person TOM = new Person("u1", "Tom", Role.OWNER, null);
  private static final Person ADA = new Person("u8", "Ada", Role.MEMBER, null);

  @TempDir Path folder;
  private final List<ClientFrame.FindPeople> asked = new ArrayList<>();
  private final List<Update> told = new ArrayList<>();
  private LocalStore store;
  private Strangers strangers;

  @BeforeEach
  void open() throws Exception {
    store = LocalStore.open(folder.resolve("house.db"));
    strangers = new Strangers(store, Clock.systemUTC(), frame -> asked.add((ClientFrame.FindPeople) frame), told::add);
    strangers.notice(new Update.Members("lobby", List.of(TOM), 1));
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  @Test
  void allWhomABatchNamesAreAskedForAtOnceAndOnce() throws Exception {
    comes(new Body.Invited("u8"), new Body.Invited("u9"), new Body.Banned("u8", null));
    strangers.ask();
    strangers.ask();
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst().ids()).containsExactlyInAnyOrder("u8", "u9");
  }

  @Test
  void whoIsFoundIsIntroducedWhereTheyWereNamed() throws Exception {
    comes(new Body.Invited("u8"));
    strangers.ask();
    strangers.found(new ServerFrame.PeopleFound(asked.getFirst().id(), List.of(ADA), false));
    assertThat(told).containsExactly(new Update.People("lobby", List.of(ADA)));
    assertThat(store.people().find("u8")).contains(ADA);
  }

  @Test
  void whoIsKnownFromElsewhereIsNotAskedFor() throws Exception {
    store.people().keep(ADA);
    comes(new Body.Invited("u8"));
    strangers.ask();
    assertThat(asked).isEmpty();
    assertThat(told).containsExactly(new Update.People("lobby", List.of(ADA)));
  }

  @Test
  void whomTheHouseDoesNotKnowIsNotAskedForAgain() throws Exception {
    comes(new Body.Invited("u8"));
    strangers.ask();
    strangers.found(new ServerFrame.PeopleFound(asked.getFirst().id(), List.of(), false));
    comes(new Body.Banned("u8", null));
    strangers.ask();
    assertThat(asked).hasSize(1);
  }

  @Test
  void aHouseThatIsBusyIsAskedAgain() throws Exception {
    comes(new Body.Invited("u8"));
    strangers.ask();
    strangers.refused(asked.getFirst().id(), true, Duration.ZERO);
    strangers.ask();
    assertThat(asked).hasSize(2);
  }

  @Test
  void theHouseItselfIsNobody() throws Exception {
    strangers.notice(new Update.Appended(
        "lobby", List.of(Message.written(new Entry(1, 1, Entry.HOUSE, "a", new Body.NameSet("Kitchen")))), false));
    strangers.ask();
    assertThat(asked).isEmpty();
  }

  private void comes(Body... bodies) {
    strangers.notice(new Update.Appended("lobby", Arrays.stream(bodies)
        .map(body -> Message.written(new Entry(1, 1, "u1", "a", body))).toList(), false));
  }
}
