package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.store.LocalStore;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A room so large that not everybody in it is named.
class RoomFoldTest {

  private static final Person TOM = new Person("u1", "Tom", Role.OWNER, null);

  @TempDir Path folder;
  private final List<Update> told = new ArrayList<>();
  private LocalStore store;
  private RoomFold fold;
  private long top = 900;

  @BeforeEach
  void open() throws Exception {
    store = LocalStore.open(folder.resolve("house.db"));
    fold = new RoomFold("lobby", RoomKind.PUBLIC, store, told::add);
    fold.following(new ServerFrame.Following(
        null, "lobby", top, RoomFacts.NONE, List.of(TOM), 400, new ServerFrame.Present(Set.of(), Set.of(), Set.of())));
    told.clear();
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  @Test
  void whatSomebodyDoesWhoIsNotNamedCountsAllTheSame() throws Exception {
    assertThat(comes("u99", new Body.TopicSet("dumplings"))).isTrue();
    assertThat(told).hasSize(1).first().isInstanceOfSatisfying(
        Update.Facts.class, facts -> assertThat(facts.facts().topic()).isEqualTo("dumplings"));
  }

  @Test
  void whoComesIsCounted() throws Exception {
    var ada = new Person("u500", "Ada", Role.MEMBER, null);
    assertThat(comes("u500", new Body.Joined("Ada", Role.MEMBER, null))).isTrue();
    assertThat(told).containsExactly(new Update.Members("lobby", List.of(TOM, ada), 401));
  }

  @Test
  void whenSomebodyGoesWhoIsNotNamedTheHouseIsAsked() throws Exception {
    assertThat(comes("u99", new Body.Left())).isFalse();
    assertThat(comes("u1", new Body.Said("hello"))).isTrue();
  }

  @Test
  void somebodyKnownFromElsewhereHasTheirNewName() throws Exception {
    store.people().keep(new Person("u99", "Ada", Role.MEMBER, null));
    assertThat(comes("u99", new Body.Renamed("Ada L"))).isTrue();
    assertThat(told).containsExactly(
        new Update.People("lobby", List.of(new Person("u99", "Ada L", Role.MEMBER, null))));
  }

  private boolean comes(String author, Body body) throws Exception {
    top++;
    return fold.take(new Entry(top, top, author, "id" + top, body));
  }
}
