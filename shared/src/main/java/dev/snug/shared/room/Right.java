package dev.snug.shared.room;

/// Something that not everybody may do; [Rights] says who.
public enum Right {
  /// Say, reply, forward; edit one's own.
  SAY,
  /// React, and vote.
  REACT,
  /// Attach files.
  ATTACH,
  /// Ask everybody.
  POLL,
  /// Pin and unpin.
  PIN,
  /// Mention everyone at once.
  CALL_EVERYONE,
  /// Invite people of the house into the room.
  INVITE,
  /// Set the topic.
  SET_TOPIC,
  /// Set the name.
  SET_NAME,
  /// Delete what others said, and close their polls.
  DELETE,
  /// Let somebody weaker only read.
  MUTE,
  /// Remove somebody weaker.
  REMOVE,
  /// Ban and unban somebody weaker.
  BAN,
  /// Give somebody weaker a role below one's own; an owner any role.
  GIVE_ROLES,
  /// Archive, and open again.
  ARCHIVE,
  /// Say how long things are kept.
  SET_RETENTION,
  /// In the house: make public rooms.
  MAKE_ROOMS,
  /// In the house: make private rooms and groups.
  MAKE_GROUPS,
  /// In the house: write to somebody directly.
  WRITE_DIRECT,
  /// In the house: make, list and revoke invites, and let in who knocks.
  ADMIT,
  /// In the house: make and revoke tokens for bots and web guests.
  GIVE_TOKENS,
  /// In the house: give the name of somebody who lost their key to another key.
  GIVE_KEYS
}
