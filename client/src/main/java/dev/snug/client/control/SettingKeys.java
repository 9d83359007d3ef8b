package dev.snug.client.control;

import dev.snug.client.model.RoomTelling;
import dev.snug.client.model.Unfinished;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Under which keys this app keeps a person's settings in the house.
final class SettingKeys {

  static final String DRAFT = "draft.";
  static final String ERRAND = "errand.";
  static final String MUTED = "muted.";
  /// The order of the rooms: their ids.
  static final String ROOMS = "rooms";
  /// The protocol knows this one: with [#OFF] nobody hears what was read.
  static final String RECEIPTS = "receipts";

  static final String ON = "on";
  static final String OFF = "off";

  private static final String ALL = "all";
  private static final String MENTIONS = "mentions";
  private static final String ANSWER = "answer ";
  private static final String EDIT = "edit ";
  private static final Pattern WRITTEN = Pattern.compile("(answer |edit )(\\d{1,18})(?: (.*))?", Pattern.DOTALL);

  private SettingKeys() {}

  static String draft(String room) {
    return DRAFT + room;
  }

  static String draft(String room, long root) {
    return DRAFT + room + "." + root;
  }

  static String errand(String room) {
    return ERRAND + room;
  }

  static String errand(String room, long root) {
    return ERRAND + room + "." + root;
  }

  /// What somebody was doing with a message, as it is kept; empty for nothing.
  static String errand(@Nullable Unfinished unfinished) {
    if (unfinished == null) {
      return "";
    }
    var text = unfinished.text();
    return text == null ? ANSWER + unfinished.message() : EDIT + unfinished.message() + " " + text;
  }

  /// The same, read again; nothing if a newer app has written it in another way.
  static @Nullable Unfinished unfinished(@Nullable String value) {
    var read = value == null ? null : WRITTEN.matcher(value);
    if (read == null || !read.matches()) {
      return null;
    }
    var seq = Long.parseLong(read.group(2));
    return read.group(1).equals(EDIT) ? new Unfinished(seq, Objects.requireNonNullElse(read.group(3), "")) : new Unfinished(seq, null);
  }

  static String muted(String room) {
    return MUTED + room;
  }

  /// By what one wants to be called in a room, as it is kept; empty for the usual. Apps that know muted rooms only read it too.
  static String telling(RoomTelling telling) {
    return switch (telling) {
      case USUAL -> "";
      case ALL -> ALL;
      case MENTIONS -> MENTIONS;
      case NONE -> ON;
    };
  }

  /// The same, read again; the usual if a newer app has written it in another way.
  static RoomTelling telling(@Nullable String value) {
    return switch (value) {
      case ON -> RoomTelling.NONE;
      case ALL -> RoomTelling.ALL;
      case MENTIONS -> RoomTelling.MENTIONS;
      case null, default -> RoomTelling.USUAL;
    };
  }

  static String order(List<String> rooms) {
    return String.join(",", rooms);
  }

  static List<String> order(String value) {
    return Arrays.asList(value.split(","));
  }
}
