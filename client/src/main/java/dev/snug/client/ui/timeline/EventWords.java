package dev.snug.client.ui.timeline;

import dev.snug.client.model.EventItem;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.Role;
import org.kordamp.ikonli.feather.Feather;

/// How the window tells of something that was not said: a sentence and a sign. People are called what they are called
/// now, as far as that is known.
public record EventWords(Feather icon, String text) {

  public static EventWords of(Texts texts, RoomModel room, EventItem event) {
    return new Teller(texts, room, event.author()).tell(event.body());
  }

  private record Teller(Texts texts, RoomModel room, String author) {

    EventWords tell(Body body) {
      return switch (body) {
        case Body.Joined joined -> new EventWords(Feather.LOG_IN, texts.text("timeline.joined", known(joined.name())));
        case Body.Left _ -> of(Feather.LOG_OUT, "timeline.left");
        case Body.Invited invited -> of(Feather.USER_PLUS, "event.invited", inside(invited.person()));
        case Body.Removed removed ->
            byHouse()
                ? new EventWords(Feather.USER_MINUS, texts.text("event.removed.house", name(removed.person())))
                : of(Feather.USER_MINUS, "event.removed", inside(removed.person()));
        case Body.Banned banned -> of(Feather.SLASH, "event.banned", inside(banned.person()));
        case Body.Unbanned unbanned -> of(Feather.USER_CHECK, "event.unbanned", inside(unbanned.person()));
        case Body.Muted muted ->
            muted.on()
                ? of(Feather.MIC_OFF, "event.muted", inside(muted.person()))
                : of(Feather.MIC, "event.unmuted", inside(muted.person()));
        case Body.RoleGiven given ->
            byHouse()
                ? new EventWords(
                    Feather.AWARD, texts.text("event.role.house", name(given.person()), role(given.role())))
                : of(Feather.AWARD, "event.role", inside(given.person()), role(given.role()));
        case Body.KeyGiven given ->
            byHouse()
                ? new EventWords(Feather.KEY, texts.text("event.key.house", name(given.person())))
                : of(Feather.KEY, "event.key", inside(given.person()));
        case Body.Renamed renamed -> new EventWords(Feather.USER, texts.text("event.renamed", renamed.name()));
        case Body.NameSet set -> of(Feather.TYPE, "event.name", set.name());
        case Body.TopicSet set ->
            set.topic().isEmpty() ? of(Feather.INFO, "event.topic.none") : of(Feather.INFO, "event.topic", set.topic());
        case Body.RetentionSet set -> kept(set.retention());
        case Body.Archived set -> of(Feather.ARCHIVE, set.on() ? "event.archived" : "event.unarchived");
        case Body.Pinned pinned -> of(Feather.BOOKMARK, pinned.on() ? "event.pinned" : "event.unpinned");
        case Body.PollClosed _ -> of(Feather.CHECK_SQUARE, "event.poll-closed");
        case Body.OfMessage _, Body.Edited _, Body.Deleted _, Body.Reacted _, Body.Voted _, Body.Previewed _, Body.Expired _,
            Body.Gone _ -> throw new IllegalArgumentException("not an event: " + body);
      };
    }

    /// The author first, then `values`.
    EventWords of(Feather icon, String key, Object... values) {
      var all = new Object[values.length + 1];
      all[0] = name(author);
      System.arraycopy(values, 0, all, 1, values.length);
      return new EventWords(icon, texts.text(key, all));
    }

    private EventWords kept(Retention retention) {
      return switch (retention) {
        case Retention.Forever _ -> of(Feather.CLOCK, "event.kept.forever");
        case Retention.Days(var days) -> of(Feather.CLOCK, "event.kept.days", days);
        case Retention.UntilClosed _ -> of(Feather.CLOCK, "event.kept.until-closed");
      };
    }

    private String role(Role role) {
      return texts.text(switch (role) {
        case OWNER -> "role.owner";
        case MODERATOR -> "role.moderator";
        case MEMBER -> "role.member";
        case GUEST -> "role.guest";
        case READER -> "role.reader";
      });
    }

    private boolean byHouse() {
      return author.equals(Entry.HOUSE);
    }

    /// Where a sentence begins.
    private String name(String id) {
      return name(id, "person.unknown");
    }

    /// Where it goes on.
    private String inside(String id) {
      return name(id, "person.unknown.inside");
    }

    private String name(String id, String unknown) {
      var person = room.people().get(id);
      return person == null ? texts.text(unknown) : person.name();
    }

    /// Whoever came has said a name, so nobody has to be asked.
    private String known(String then) {
      Person person = room.people().get(author);
      return person == null ? then : person.name();
    }
  }
}
