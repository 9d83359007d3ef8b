package dev.snug.shared.room;

/// A public room with somebody of each role in it, and a stranger outside.
abstract class AmongPeople {

  final Story room = new Story(RoomKind.PUBLIC);
  final Story.Actor tom = room.owner("tom");
  final Story.Actor max = room.joins("max", Role.MODERATOR);
  final Story.Actor mei = room.joins("mei", Role.MEMBER);
  final Story.Actor gus = room.joins("gus", Role.GUEST);
  final Story.Actor rea = room.joins("rea", Role.READER);
  final Story.Actor eve = room.actor("eve");
  final Story.Actor house = room.actor(Entry.HOUSE);
}
