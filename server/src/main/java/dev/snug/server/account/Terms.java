package dev.snug.server.account;

/// Who comes in besides those who are asked to.
///
/// @param open whether guests come in by name alone and keys without invite
/// @param admission which keys come in without an invite
/// @param knocking whether others may ask
public record Terms(boolean open, Admission admission, boolean knocking) {}
