package dev.snug.shared.room;

/// What somebody may do in a house, strongest first. The wire name is the constant in lower case.
public enum Role {
  OWNER,
  MODERATOR,
  MEMBER,
  GUEST
}
