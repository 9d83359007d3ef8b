package dev.snug.shared.room;

/// The names of the kinds of entries on the wire.
public final class Kinds {

  private Kinds() {}

  /// The `kind` of a body: its record's name in lower case, words joined by `-`.
  public static String of(Body body) {
    return switch (body) {
      case Body.Said _ -> "said";
      case Body.Poll _ -> "poll";
      case Body.Forwarded _ -> "forwarded";
      case Body.Edited _ -> "edited";
      case Body.Deleted _ -> "deleted";
      case Body.Reacted _ -> "reacted";
      case Body.Pinned _ -> "pinned";
      case Body.Voted _ -> "voted";
      case Body.PollClosed _ -> "poll-closed";
      case Body.Previewed _ -> "previewed";
      case Body.Joined _ -> "joined";
      case Body.Left _ -> "left";
      case Body.Invited _ -> "invited";
      case Body.Removed _ -> "removed";
      case Body.Banned _ -> "banned";
      case Body.Unbanned _ -> "unbanned";
      case Body.Muted _ -> "muted";
      case Body.RoleGiven _ -> "role-given";
      case Body.KeyGiven _ -> "key-given";
      case Body.Renamed _ -> "renamed";
      case Body.NameSet _ -> "name-set";
      case Body.TopicSet _ -> "topic-set";
      case Body.RetentionSet _ -> "retention-set";
      case Body.Archived _ -> "archived";
      case Body.Expired _ -> "expired";
      case Body.Gone _ -> "gone";
    };
  }
}
