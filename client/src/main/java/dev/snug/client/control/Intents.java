package dev.snug.client.control;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Found;
import dev.snug.client.model.HostPlan;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.LanguageChoice;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Movement;
import dev.snug.client.model.NearbyHouse;
import dev.snug.client.model.OpenRoom;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.RecordingModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThemeChoice;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.model.Tone;
import dev.snug.client.model.Unfinished;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame.Version;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person can want. Every method is called on the FX thread, returns at once, and answers on the FX thread.
public interface Intents {

  void callMe(String name);

  void use(ThemeChoice theme);

  void use(LanguageChoice language);

  /// How high the text is, in pixels.
  ///
  /// @param size within [AppModel#LEAST_TEXT] and [AppModel#MOST_TEXT]
  void use(int size);

  void use(Movement movement);

  void use(Tone tone);

  /// Looks what stands behind the links that this person writes, and shows it to all who read them; or does not.
  void previewLinks(boolean on);

  /// Remembers an emoji as the one picked last.
  void picked(String emoji);

  /// Writes this person's key into a file, under a passphrase.
  void backUp(Path target, CharSequence passphrase, Consumer<Outcome<Path>> answer);

  /// Takes this person's key out of a backup. Only while there is no house in the rail; the key before is kept aside.
  void restore(Path backup, CharSequence passphrase, Consumer<Outcome<PublicKey>> answer);

  /// Has a house call this person something else; nobody else there may be called so.
  void rename(HouseModel house, String name, Consumer<Outcome<HouseModel>> answer);

  /// Asks for this person's devices in a house.
  void devices(HouseModel house, Consumer<Outcome<List<ServerFrame.Device>>> answer);

  /// Asks for a code by which another device comes in as this person, once and soon.
  void link(HouseModel house, Consumer<Outcome<ServerFrame.Linked>> answer);

  /// Takes a device away from this person in a house.
  void revoke(HouseModel house, PublicKey device, Consumer<Outcome<PublicKey>> answer);

  /// Has the system show the folder in which the logs are.
  void openLogs();

  /// Puts together how things stand, for whoever helps: kinds and numbers, nobody's name, words, keys or addresses.
  void report(Consumer<String> answer);

  /// Opens a new house on this computer, with a first room.
  void host(HostPlan plan, Consumer<Outcome<OpenRoom>> answer);

  /// Opens a house again that this app hosted before.
  void open(HouseModel house, Consumer<Outcome<OpenRoom>> answer);

  /// Makes a new invite for a house that is open here.
  void invite(HouseModel house, Consumer<Outcome<OpenRoom>> answer);

  /// Closes a house that is open here; its guests are told.
  void close(HouseModel house);

  /// Looks what an invite opens, without coming in.
  void look(String link, Consumer<Outcome<InvitePreview>> answer);

  /// Wants to see which houses are nearby, or does no longer; each who wants says so once, and once that they do not. See
  /// [AppModel#nearby].
  void lookAround(boolean isWanted);

  /// Comes in without an invite, to a house that was announced nearby; no other key is spoken to than the one announced.
  void enter(NearbyHouse house, Consumer<Outcome<HouseModel>> answer);

  /// Finds out from where a house that is open here can be reached; see [HouseModel#reachProperty].
  void checkReach(HouseModel house);

  /// Comes in.
  void join(InvitePreview preview, Consumer<Outcome<HouseModel>> answer);

  /// Takes a house out of the rail. What this computer knows of it stays on its disk.
  void leave(HouseModel house);

  /// Takes the key that answers now for the house's own; what is kept here of the house stays.
  ///
  /// @param shown the key that this person was shown, and has compared
  void trust(HouseModel house, Fingerprint shown, Consumer<Outcome<HouseModel>> answer);

  void show(HouseModel house);

  void show(HouseModel house, RoomModel room);

  /// Opens an address where the system opens such addresses.
  void visit(String address);

  /// Tries to reach the house now instead of after the pause.
  void tryNow(HouseModel house);

  /// Has read that the history of a house was rebuilt, and need not be told again.
  void understood(HouseModel house);

  /// Says something in a room; what cannot be said at once is kept and goes out later.
  void say(HouseModel house, RoomModel room, Body.OfMessage body);

  /// Does something to a message; shows at once, is kept and goes out like what is said.
  void change(HouseModel house, RoomModel room, Body.OnMessage change);

  /// Does something to a room or to somebody in it, now or not at all.
  ///
  /// @param answer hears when the house has it
  void govern(HouseModel house, RoomModel room, Body body, Consumer<Outcome<RoomModel>> answer);

  /// Looks at files that somebody wants to send.
  void choose(HouseModel house, List<Path> files, Consumer<List<ChosenFile>> answer);

  /// Makes a file, to be sent, of a picture that is none.
  void choose(HouseModel house, BufferedImage picture, String name, Consumer<Outcome<ChosenFile>> answer);

  /// Says something with files; it shows as soon as they have been looked through, and goes once the house has them.
  ///
  /// @param body its attachments do not count
  void send(HouseModel house, RoomModel room, Body.Said body, List<ChosenFile> files, Consumer<Outcome<RoomModel>> answer);

  /// Fetches a file, unless it is here; how far it is, [HouseModel#file] tells.
  void fetch(HouseModel house, Attachment file);

  /// Fetches the house's small picture of a file, unless it is here.
  void fetchSmall(HouseModel house, Attachment file);

  /// Puts a copy of a file there; what is there already is written over. Nothing is answered if it is stopped.
  void save(HouseModel house, Attachment file, Path target, Consumer<Outcome<Path>> answer);

  /// Has the system show a file, under a name that is safe on a disk.
  void open(HouseModel house, Attachment file, Consumer<Outcome<Path>> answer);

  /// Stops fetching a file.
  void stopFetching(HouseModel house, Attachment file);

  /// Looks whether there is a microphone; what comes of it stands in [AppModel#microphoneProperty].
  void lookForMicrophone();

  /// Begins to record what is spoken; how it goes, the recording tells. Another that is under way ends, and is kept.
  void record(RecordingModel recording);

  /// Ends a recording; it can be heard and sent then.
  void stop(RecordingModel recording);

  /// Throws a recording away.
  void discard(RecordingModel recording);

  /// Lets this person hear a file, instead of what they hear now, and fetches it first unless it is here; how far it is,
  /// [AppModel#playbackProperty] tells.
  ///
  /// @param from where to begin, in milliseconds
  /// @param trouble hears if it cannot be played; if it cannot be fetched, [HouseModel#file] tells
  void play(HouseModel house, Attachment file, long from, Consumer<Problem> trouble);

  /// The same with what was recorded here.
  void play(ChosenFile file, long from, Consumer<Problem> trouble);

  /// Pauses what this person hears.
  void pause();

  /// Sends again what the house refused.
  void again(HouseModel house, String post);

  /// Deletes what the house has not stored.
  void discard(HouseModel house, String post);

  /// Asks for what a message said before it was edited, the first first.
  void versions(HouseModel house, RoomModel room, long message, Consumer<Outcome<List<Version>>> answer);

  /// Has something said later, by the house.
  void schedule(HouseModel house, RoomModel room, Body.Said body, Instant at, Consumer<Outcome<Plan>> answer);

  /// Has this person reminded of a message later, by the house.
  void remind(HouseModel house, RoomModel room, long message, Instant at, Consumer<Outcome<Plan>> answer);

  /// Takes back what was planned, or puts away what is due.
  void cancel(HouseModel house, Plan plan, Consumer<Outcome<Plan>> answer);

  /// Makes a room, or finds the direct room that is there already, and shows it.
  ///
  /// @param people the ids of those who are in it from the beginning
  void make(
      HouseModel house, RoomKind kind, String name, String topic, Set<String> people, Consumer<Outcome<RoomModel>> answer);

  /// Asks for the public rooms of a house.
  ///
  /// @param find what their names contain; empty for all
  /// @param after the id of the last room that is known already
  void browse(HouseModel house, String find, @Nullable String after, Consumer<Outcome<ServerFrame.Browsed>> answer);

  /// Asks for people of the house whose names contain something, those whom the house lists first.
  void find(HouseModel house, String name, Consumer<Outcome<List<Person>>> answer);

  /// Looks for messages, the newest first: in the house, or on this computer if the house does not answer; the answer tells where. A
  /// query is read by [dev.snug.shared.search.Query]; none is wrong, one without words finds nothing.
  ///
  /// @param room only in this room; null for all
  /// @param after goes on behind an earlier answer to the same query; null to begin
  void search(
      HouseModel house, String query, @Nullable RoomModel room, @Nullable Found after, Consumer<Outcome<Found>> answer);

  /// Comes into a room that is public or to which this person is invited, and shows it.
  void enter(HouseModel house, String room, Consumer<Outcome<RoomModel>> answer);

  /// Puts an invitation aside until this person comes into the house the next time.
  void notNow(HouseModel house, RoomSummary invitation);

  /// Leaves a room.
  void leave(HouseModel house, RoomModel room, Consumer<Outcome<RoomModel>> answer);

  /// Puts the rooms in this order, on all this person's devices.
  void order(HouseModel house, List<RoomModel> rooms);

  /// Wants to be called by what is said in a room, or not; on all this person's devices.
  void mute(HouseModel house, RoomModel room, boolean on);

  /// Lets others see what this person has read, or not.
  void receipts(HouseModel house, boolean on);

  /// Tells where this person's attention is.
  void appear(HouseModel house, Presence presence);

  /// Remembers what is written and not sent, on all this person's devices.
  void draft(HouseModel house, RoomModel room, String text);

  /// The same for a thread of the room.
  void draft(HouseModel house, RoomModel room, ThreadModel thread, String text);

  /// Remembers which message is being answered or edited, on all this person's devices; null for none.
  void unfinished(HouseModel house, RoomModel room, @Nullable Unfinished what);

  /// The same for a thread of the room.
  void unfinished(HouseModel house, RoomModel room, ThreadModel thread, @Nullable Unfinished what);

  /// Lets the others know that this person is typing.
  void typing(HouseModel house, RoomModel room);

  /// Asks for what stands before the first item of the timeline.
  void older(HouseModel house, RoomModel room);

  /// Asks for what stands behind the last item of the timeline that is stored.
  void newer(HouseModel house, RoomModel room);

  /// Looks for a message that is answered and stands outside the timeline; see [RoomModel#quoted].
  void quote(HouseModel house, RoomModel room, long seq);

  /// Brings the timeline to where an entry stands, however far back.
  ///
  /// @param answer hears the number of the item to look at: that one, or the next that shows
  void goTo(HouseModel house, RoomModel room, long seq, Consumer<Outcome<Long>> answer);

  /// Brings the timeline to the first item at or after a time.
  void goTo(HouseModel house, RoomModel room, Instant at, Consumer<Outcome<Long>> answer);

  /// Brings the timeline to its end.
  void toEnd(HouseModel house, RoomModel room);

  /// Opens the thread of a message beside its room; see [RoomModel#threadProperty].
  void openThread(HouseModel house, RoomModel room, MessageModel root);

  void closeThread(HouseModel house, RoomModel room);

  /// This person has seen the room down to its end.
  void seen(HouseModel house, RoomModel room);
}
