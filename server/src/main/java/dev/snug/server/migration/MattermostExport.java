package dev.snug.server.migration;

import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.ForeignObject;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Mattermost exports in bulk: an object a line, the version first, then teams, channels, people, and what was said, in no order.
final class MattermostExport implements Export {

  /// A post with all its answers stands in one line.
  private static final int LINE_BYTES = 16 * 1024 * 1024;

  /// What is kept in memory to be put in order.
  private static final int POSTS_MOST = 2_000_000;

  private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}@./])@([a-z0-9][a-z0-9._-]{0,63})");
  private static final String TOWN_SQUARE = "town-square";

  private final InputStream lines;
  private final Map<String, Channel> channels = new LinkedHashMap<>();
  private final Map<String, ForeignObject> users = new LinkedHashMap<>();
  private final Skipped skipped = new Skipped();
  private int posts;

  /// @param lines counted
  MattermostExport(InputStream lines) {
    this.lines = lines;
  }

  /// A channel and what was said in it.
  private record Channel(RoomKind kind, String name, String topic, Set<String> members, List<ForeignObject> posts) {}

  @Override
  public Done into(Transaction store, long now, LongConsumer progress) throws IOException {
    gather();
    var house = new Retelling(store, now, progress);
    for (var user : users.entrySet()) {
      house.person(user.getKey(), name(user.getValue()));
    }
    // The first team's town square is where everybody is.
    var square = channels.keySet().stream().filter(key -> key.endsWith("/" + TOWN_SQUARE)).findFirst();
    var lobby = square.map(channels::remove);
    if (lobby.isEmpty()) {
      house.lobby("Mattermost", now).end();
    } else {
      retell(house, lobby.get(), house.lobby(lobby.get().name(), began(lobby.get(), now)));
    }
    for (var channel : channels.values()) {
      retell(house, channel, now);
    }
    return new Done(house.roomCount(), house.entryCount(), house.everybody().size(), skipped.lines());
  }

  private void gather() throws IOException {
    var number = 0;
    try (var in = new BoundedLines(lines, LINE_BYTES)) {
      for (var line = in.next(); line != null; line = in.next()) {
        number++;
        if (!line.isBlank()) {
          var object = ForeignObject.read(line);
          if (number == 1 && !(object.text("type").equals("version") && object.number("version") == 1)) {
            throw new IOException("That is no export of Mattermost: it does not begin with its version, or with another.");
          }
          gather(object);
        }
      }
    } catch (MalformedFrame e) {
      throw new IOException("Line " + number + " cannot be read: it " + e.problem() + ".", e);
    }
    if (number == 0) {
      throw new IOException("That is no export of Mattermost: there is nothing in it.");
    }
  }

  private void gather(ForeignObject line) throws IOException {
    var type = line.text("type");
    var what = line.object(type);
    switch (type) {
      case "version", "team" -> {}
      case "channel" ->
          channel(
              what.text("team") + "/" + what.text("name"), what.text("type").equals("P") ? RoomKind.PRIVATE : RoomKind.PUBLIC,
              what.text("display_name").isEmpty() ? what.text("name") : what.text("display_name"), what.text("header"));
      case "user" -> user(what);
      case "post" -> post(what.text("team") + "/" + what.text("channel"), what);
      case "direct_channel" -> direct(members(what));
      case "direct_post" -> {
        var members = new TreeSet<>(what.texts("channel_members"));
        direct(members);
        post(String.join(",", members), what);
      }
      default -> skipped.add("lines of another kind");
    }
  }

  private void channel(String key, RoomKind kind, String name, String topic) {
    channels.putIfAbsent(key, new Channel(kind, name, topic, new TreeSet<>(), new ArrayList<>()));
  }

  private void user(ForeignObject user) {
    users.putIfAbsent(user.text("username"), user);
    for (var team : user.objects("teams")) {
      for (var channel : team.objects("channels")) {
        Optional.ofNullable(channels.get(team.text("name") + "/" + channel.text("name")))
            .ifPresent(in -> in.members().add(user.text("username")));
      }
    }
  }

  private void direct(Set<String> members) {
    var key = String.join(",", members);
    channel(key, members.size() == 2 ? RoomKind.DIRECT : RoomKind.GROUP, String.join(", ", members), "");
    Optional.ofNullable(channels.get(key)).ifPresent(channel -> channel.members().addAll(members));
  }

  private static Set<String> members(ForeignObject channel) {
    var members = new TreeSet<>(channel.texts("members"));
    channel.objects("participants").forEach(each -> members.add(each.text("username")));
    return members;
  }

  private void post(String key, ForeignObject post) throws IOException {
    var channel = channels.get(key);
    if (channel == null) {
      skipped.add("messages in channels that are not in the file");
    } else if (post.text("type").startsWith("system_")) {
      skipped.add("comings and goings");
    } else if (++posts > POSTS_MOST) {
      throw new IOException("There are more than " + POSTS_MOST + " messages in it.");
    } else {
      channel.posts().add(post);
    }
  }

  private void retell(Retelling house, Channel channel, long now) throws IOException {
    var members = channel.members().stream().filter(member -> house.known(member).isPresent()).toList();
    var isTooFew = channel.kind() == RoomKind.GROUP && members.size() < 2;
    if (isTooFew || (channel.kind() == RoomKind.DIRECT && members.size() != 2)) {
      skipped.add("talks with oneself, or with somebody who is not in the file");
      return;
    }
    retell(house, channel, house.room(channel.kind(), channel.name(), members, began(channel, now)));
  }

  /// Answers stand in their order behind what they answer, wherever others were said meanwhile: in a thread that is the same.
  private void retell(Retelling house, Channel channel, RetoldRoom room) throws IOException {
    channel.posts().sort(Comparator.comparingLong(post -> post.number("create_at")));
    var first = channel.members().stream().map(house::known).flatMap(Optional::stream).findFirst();
    if (first.isPresent()) {
      room.isAbout(first.get(), channel.topic(), channel.posts().isEmpty() ? 0 : channel.posts().getFirst().number("create_at"));
    }
    var key = 0;
    for (var post : channel.posts()) {
      var root = String.valueOf(key++);
      retell(house, room, post, root, null);
      var replies = new ArrayList<>(post.objects("replies"));
      replies.sort(Comparator.comparingLong(reply -> reply.number("create_at")));
      for (var reply : replies) {
        retell(house, room, reply, root + "/" + key++, root);
      }
    }
    room.end();
  }

  private void retell(Retelling house, RetoldRoom room, ForeignObject post, String key, @Nullable String root)
      throws IOException {
    var author = house.known(post.text("user"));
    if (author.isEmpty()) {
      skipped.add("messages of people who are not in the file");
      return;
    }
    post.objects("attachments").forEach(_ -> skipped.add("files"));
    var mentions = new LinkedHashSet<String>();
    var text = EmojiNames.replaced(called(house, post.text("message"), mentions));
    var seq = room.says(key, author.get(), post.number("create_at"), text, mentions, root);
    if (seq == 0) {
      skipped.add("messages without a text");
      return;
    }
    for (var reaction : post.objects("reactions")) {
      var emoji = EmojiNames.of(reaction.text("emoji_name"));
      var person = house.known(reaction.text("user"));
      if (emoji.isEmpty() || person.isEmpty() || !room.reacts(seq, person.get(), emoji.get(), reaction.number("create_at"))) {
        skipped.add("reactions whose emoji or person is not known");
      }
    }
    if (post.flag("is_pinned")) {
      room.pins(seq, author.get(), post.number("create_at"));
    }
  }

  /// With the names that people have here.
  private static String called(Retelling house, String text, Set<String> mentions) {
    return MENTION.matcher(text).replaceAll(found -> {
      var person = house.known(found.group(1));
      person.map(Person::id).ifPresent(mentions::add);
      return Matcher.quoteReplacement(person.map(it -> "@" + it.name()).orElse(found.group()));
    });
  }

  private static long began(Channel channel, long now) {
    return channel.posts().stream().mapToLong(post -> post.number("create_at")).min().orElse(now);
  }

  private static String name(ForeignObject user) {
    var whole = (user.text("first_name") + " " + user.text("last_name")).strip();
    return !user.text("nickname").isBlank() ? user.text("nickname") : whole.isEmpty() ? user.text("username") : whole;
  }
}
