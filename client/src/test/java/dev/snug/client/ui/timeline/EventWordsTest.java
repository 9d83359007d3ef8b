package dev.snug.client.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.EventItem;
import dev.snug.client.model.Language;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Kinds;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class EventWordsTest {

  private static final List<Body> EVENTS = List.of(
      new Body.Joined("Tom", Role.MEMBER, null), new Body.Left(), new Body.Invited("ada"), new Body.Removed("ada"),
      new Body.Banned("ada", null), new Body.Unbanned("ada"), new Body.Muted("ada", true, null),
      new Body.Muted("ada", false, null), new Body.RoleGiven("ada", Role.OWNER),
      new Body.RoleGiven("ada", Role.MODERATOR), new Body.RoleGiven("ada", Role.MEMBER),
      new Body.RoleGiven("ada", Role.GUEST), new Body.RoleGiven("ada", Role.READER),
      new Body.KeyGiven("ada", new PublicKey("LtWMMhZ82FbkRplKhG_ylikytGvJZgTmpAw9HcCyxVE")), new Body.Renamed("Tomás"),
      new Body.NameSet("Kitchen"), new Body.TopicSet("dumplings"), new Body.TopicSet(""),
      new Body.RetentionSet(new Retention.Forever()), new Body.RetentionSet(new Retention.Days(1)),
      new Body.RetentionSet(new Retention.Days(30)), new Body.RetentionSet(new Retention.UntilClosed()),
      new Body.Archived(true), new Body.Archived(false), new Body.Pinned(1, true), new Body.Pinned(1, false),
      new Body.PollClosed(1));

  private final RoomModel room = new RoomModel("lobby", RoomKind.PUBLIC, "Lobby");

  EventWordsTest() {
    room.people().put("tom", new Person("tom", "Tomás", Role.OWNER, null));
    room.people().put("ada", new Person("ada", "小艾", Role.MEMBER, null));
  }

  @Test
  void everythingThatHappensHasASentenceOfItsOwnInBothLanguages() {
    for (var language : Language.values()) {
      var sentences = new ArrayList<String>();
      for (var body : EVENTS) {
        sentences.add(words(language, "tom", body));
        assertThat(sentences.getLast()).as("%s in %s", Kinds.of(body), language).contains("Tomás");
      }
      assertThat(sentences).doesNotHaveDuplicates();
    }
  }

  @Test
  void whatTheHouseDoesByItselfNamesNobodyAsItsAuthor() {
    for (var body : List.of(new Body.Removed("ada"), new Body.RoleGiven("ada", Role.MODERATOR))) {
      assertThat(words(Language.ENGLISH, Entry.HOUSE, body)).startsWith("小艾").doesNotContain("Someone");
    }
  }

  @Test
  void peopleAreCalledByTheirNames() {
    assertThat(words(Language.ENGLISH, "tom", new Body.RoleGiven("ada", Role.MODERATOR)))
        .isEqualTo("Tomás made 小艾 a moderator");
    assertThat(words(Language.CHINESE, "tom", new Body.RoleGiven("ada", Role.MODERATOR)))
        .isEqualTo("Tomás 让小艾当管理员");
  }

  @Test
  void whoIsNotKnownYetIsSomeone() {
    assertThat(words(Language.ENGLISH, "tom", new Body.Invited("nobody"))).isEqualTo("Tomás invited someone");
    assertThat(words(Language.CHINESE, "tom", new Body.Invited("nobody"))).isEqualTo("Tomás 邀请了某人");
    assertThat(words(Language.CHINESE, "nobody", new Body.Left())).isEqualTo("有人离开了");
  }

  private String words(Language language, String author, Body body) {
    var texts = new Texts(new SimpleObjectProperty<>(language));
    return EventWords.of(texts, room, new EventItem(1, Instant.EPOCH, author, body)).text();
  }
}
