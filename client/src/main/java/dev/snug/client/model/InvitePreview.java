package dev.snug.client.model;

import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ServerFrame.House;
import dev.snug.shared.room.Person;
import java.util.List;

/// What a working invite opens. The key behind the address has been checked against the invite.
///
/// @param people some of those who are there
/// @param here how many are there
public record InvitePreview(Invite invite, House house, List<Person> people, int here) {}
