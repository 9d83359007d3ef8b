package dev.snug.client.control;

import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.RoomKind;

/// Which entries stand in the timeline of a room.
final class Shown {

  private Shown() {}

  /// @param expired the number up to which what was said is gone
  static boolean inTimeline(RoomKind kind, long expired, Entry entry) {
    return switch (entry.body()) {
      // What was said in a thread stands there.
      case Body.Said said -> said.thread() == null;
      case Body.Poll _, Body.Forwarded _ -> true;
      case Body.Gone gone -> gone.thread() == null && Message.isMessage(gone) && entry.seq() > expired;
      // What happens to a message shows in the message.
      case Body.Edited _, Body.Deleted _, Body.Reacted _, Body.Voted _, Body.Previewed _, Body.Expired _ -> false;
      // Nobody comes into a direct room or goes.
      case Body.Joined _, Body.Invited _, Body.Left _ -> kind != RoomKind.DIRECT;
      // By that the house opens its first room, which has been called so from the beginning.
      case Body.NameSet _ -> !entry.author().equals(Entry.HOUSE);
      case Body.Pinned _, Body.PollClosed _, Body.Removed _, Body.Banned _, Body.Unbanned _, Body.Muted _,
          Body.RoleGiven _, Body.KeyGiven _, Body.Renamed _, Body.TopicSet _, Body.RetentionSet _, Body.Archived _ ->
          true;
    };
  }
}
