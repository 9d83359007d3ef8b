package dev.snug.client.control;

import dev.snug.client.model.Admission;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.Language;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.Theme;
import java.util.function.Consumer;

/// What a person can want. Every method is called on the FX thread, returns at once, and answers on the FX thread.
public interface Intents {

  void callMe(String name);

  void use(Theme theme);

  void use(Language language);

  /// Opens a new house on this computer with a first room of that name.
  void host(String name, Admission admission, Consumer<Outcome<OpenRoom>> answer);

  /// Opens a house again that this app hosted before.
  void open(HouseModel house, Consumer<Outcome<OpenRoom>> answer);

  /// Makes a new invite for a house that is open here.
  void invite(HouseModel house, Consumer<Outcome<OpenRoom>> answer);

  /// Closes a house that is open here; its guests are told.
  void close(HouseModel house);

  /// Looks what an invite opens, without coming in.
  void look(String link, Consumer<Outcome<InvitePreview>> answer);

  /// Comes in.
  void join(InvitePreview preview, Consumer<Outcome<HouseModel>> answer);

  /// Takes a house out of the rail. What this computer knows of it stays on its disk.
  void leave(HouseModel house);

  void show(HouseModel house);

  void show(HouseModel house, RoomModel room);

  /// Tries to reach the house now instead of after the pause.
  void tryNow(HouseModel house);

  /// Says something in a room; what cannot be said at once is kept and goes out later.
  void say(HouseModel house, RoomModel room, String text);

  /// Sends again what the house refused.
  void again(HouseModel house, RoomModel room, MessageModel message);

  /// Deletes what the house has not stored.
  void discard(HouseModel house, RoomModel room, MessageModel message);

  /// Remembers what is written and not sent.
  void draft(HouseModel house, RoomModel room, String text);

  /// Lets the others know that this person is typing.
  void typing(HouseModel house, RoomModel room);

  /// Asks for what stands before the first item of the timeline.
  void older(HouseModel house, RoomModel room);

  /// This person has seen the room down to its end.
  void seen(HouseModel house, RoomModel room);
}
