package dev.snug.server.migration;

import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.ForeignObject;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What Slack exports: a zip with lists of people and channels, and a folder for each channel with a file for each day. Names in it are looked
/// for, and never used as places.
final class SlackExport implements Export {

  /// A day of a channel, read at once.
  private static final int PART_BYTES = 64 * 1024 * 1024;

  private static final Pattern DAY = Pattern.compile("(.{1,200})/([0-9]{4}-[0-9]{2}-[0-9]{2})\\.json");
  private static final Set<String> SAID = Set.of("", "thread_broadcast", "me_message", "bot_message", "file_share", "file_comment", "reply_broadcast");
  private static final Set<String> MOVED =
      Set.of("channel_join", "channel_leave", "group_join", "group_leave", "bot_add", "bot_remove");

  private final ZipFile zip;
  private final Measured measured;
  private final Map<String, TreeMap<String, ZipEntry>> days = new HashMap<>();
  private final Skipped skipped = new Skipped();

  SlackExport(ZipFile zip, Measured measured) {
    this.zip = zip;
    this.measured = measured;
  }

  /// A channel as one of the lists has it.
  ///
  /// @param folder where its days are
  private record Channel(RoomKind kind, String folder, ForeignObject facts) {}

  @Override
  public Done into(Transaction store, long now, LongConsumer progress) throws IOException {
    for (var entry : Collections.list(zip.entries())) {
      var day = DAY.matcher(entry.getName());
      if (day.matches()) {
        days.computeIfAbsent(day.group(1), _ -> new TreeMap<>()).put(day.group(2), entry);
      }
    }
    var house = new Retelling(store, now, progress);
    for (var user : list("users.json", true)) {
      house.person(user.text("id"), name(user));
    }
    var channels = channels();
    var general = channels.stream().filter(channel -> channel.facts().flag("is_general")).findFirst();
    if (general.isEmpty()) {
      house.lobby("Slack", now).end();
    } else {
      retell(house, general.get(), house.lobby(general.get().facts().text("name"), created(general.get())));
    }
    general.ifPresent(channels::remove);
    for (var channel : channels) {
      retell(house, channel);
    }
    days.values().forEach(rest -> rest.values().forEach(_ -> skipped.add("days of channels that no list names")));
    return new Done(house.roomCount(), house.entryCount(), house.everybody().size(), skipped.lines());
  }

  private List<Channel> channels() throws IOException {
    var channels = new ArrayList<Channel>();
    for (var each : list("channels.json", true)) {
      channels.add(new Channel(RoomKind.PUBLIC, each.text("name"), each));
    }
    for (var each : list("groups.json", false)) {
      channels.add(new Channel(RoomKind.PRIVATE, each.text("name"), each));
    }
    for (var each : list("mpims.json", false)) {
      channels.add(new Channel(RoomKind.GROUP, each.text("name"), each));
    }
    for (var each : list("dms.json", false)) {
      channels.add(new Channel(RoomKind.DIRECT, each.text("id"), each));
    }
    return channels;
  }

  private void retell(Retelling house, Channel channel) throws IOException {
    var members = channel.facts().texts("members").stream().filter(member -> house.known(member).isPresent()).distinct().toList();
    if (channel.kind() == RoomKind.DIRECT && members.size() != 2) {
      days.remove(channel.folder());
      skipped.add("talks with oneself, or with somebody who is not in the list of people");
      return;
    }
    retell(house, channel, house.room(channel.kind(), channel.facts().text("name"), members, created(channel)));
  }

  private void retell(Retelling house, Channel channel, RetoldRoom room) throws IOException {
    var creator = house.known(channel.facts().text("creator"));
    if (creator.isPresent()) {
      room.isAbout(creator.get(), channel.facts().object("topic").text("value"), created(channel));
    }
    var ofChannel = days.remove(channel.folder());
    for (var day : ofChannel == null ? List.<ZipEntry>of() : ofChannel.values()) {
      var messages = new ArrayList<>(list(day));
      messages.sort(Comparator.comparing(message -> seconds(message.text("ts"))));
      for (var message : messages) {
        retell(house, room, message);
      }
    }
    if (channel.facts().flag("is_archived") && creator.isPresent() && channel.kind() != RoomKind.DIRECT && !channel.facts().flag("is_general")) {
      room.isArchived(creator.get(), created(channel));
    }
    room.end();
  }

  private void retell(Retelling house, RetoldRoom room, ForeignObject message) throws IOException {
    var subtype = message.text("subtype");
    if (MOVED.contains(subtype)) {
      skipped.add("comings and goings");
      return;
    }
    if (!message.text("type").equals("message") || !SAID.contains(subtype)) {
      skipped.add("entries of another kind");
      return;
    }
    var author = author(house, message);
    var mrkdwn = new Mrkdwn(id -> house.known(id).map(Person::name));
    var text = mrkdwn.markdown(message.text("text")) + files(message);
    var mentions = new LinkedHashSet<String>();
    mrkdwn.mentioned().forEach(id -> house.known(id).map(Person::id).ifPresent(mentions::add));
    var ts = message.text("ts");
    var root = message.text("thread_ts");
    var seq = room.says(ts, author, at(ts), text, mentions, root.isEmpty() || root.equals(ts) ? null : root);
    if (seq == 0) {
      skipped.add("messages without a text");
      return;
    }
    for (var reaction : message.objects("reactions")) {
      react(house, room, seq, reaction, at(ts));
    }
  }

  private void react(Retelling house, RetoldRoom room, long seq, ForeignObject reaction, long at) throws IOException {
    var emoji = EmojiNames.of(reaction.text("name"));
    for (var user : reaction.texts("users")) {
      var person = house.known(user);
      if (emoji.isEmpty() || person.isEmpty() || !room.reacts(seq, person.get(), emoji.get(), at)) {
        skipped.add("reactions whose emoji or person is not known");
      }
    }
  }

  /// Only links to files are in an export; they lead back to Slack.
  private String files(ForeignObject message) {
    var links = new StringBuilder();
    for (var file : message.objects("files")) {
      skipped.add("files (their links stay in the text)");
      var link = file.text("permalink").isEmpty() ? file.text("url_private") : file.text("permalink");
      var name = file.text("name").isEmpty() ? "file" : file.text("name").replaceAll("[\\[\\]]", "");
      links.append('\n').append(link.startsWith("https://") ? "[" + name + "](" + link + ")" : name);
    }
    return links.toString();
  }

  /// A program has a name of its own in each message, and perhaps no account.
  private static Person author(Retelling house, ForeignObject message) throws IOException {
    var known = house.known(message.text("user"));
    if (known.isPresent()) {
      return known.get();
    }
    var name = message.text("username").isEmpty() ? message.object("user_profile").text("real_name") : message.text("username");
    var key = message.text("user") + "/" + message.text("bot_id") + "/" + name;
    return house.person(key, name.isEmpty() ? "Slack" : name);
  }

  private static String name(ForeignObject user) {
    var profile = user.object("profile");
    return Optional.of(profile.text("display_name")).filter(name -> !name.isBlank())
        .or(() -> Optional.of(profile.text("real_name")).filter(name -> !name.isBlank()))
        .or(() -> Optional.of(user.text("real_name")).filter(name -> !name.isBlank()))
        .orElse(user.text("name"));
  }

  private static long created(Channel channel) {
    return channel.facts().number("created") * 1_000;
  }

  /// Seconds with a fraction, as a text that is unique in its channel.
  private static long at(String ts) {
    return seconds(ts).movePointRight(3).longValue();
  }

  private static BigDecimal seconds(String ts) {
    return ts.matches("[0-9]{1,12}(\\.[0-9]{1,9})?") ? new BigDecimal(ts) : BigDecimal.ZERO;
  }

  private List<ForeignObject> list(String name, boolean isNeeded) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null && isNeeded) {
      throw new IOException("That is no export of Slack: " + name + " is missing.");
    }
    return entry == null ? List.of() : list(entry);
  }

  private List<ForeignObject> list(ZipEntry entry) throws IOException {
    try (var in = measured.of(zip.getInputStream(entry))) {
      var bytes = in.readNBytes(PART_BYTES + 1);
      if (bytes.length > PART_BYTES) {
        throw new IOException(entry.getName() + " has more than " + PART_BYTES + " bytes.");
      }
      return ForeignObject.readList(new String(bytes, StandardCharsets.UTF_8));
    } catch (MalformedFrame e) {
      throw new IOException(entry.getName() + " cannot be read: " + e.problem() + ".", e);
    }
  }
}
