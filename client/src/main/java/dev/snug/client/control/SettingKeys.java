package dev.snug.client.control;

import java.util.Arrays;
import java.util.List;

/// Under which keys this app keeps a person's settings in the house.
final class SettingKeys {

  static final String DRAFT = "draft.";
  static final String MUTED = "muted.";
  /// The order of the rooms: their ids.
  static final String ROOMS = "rooms";
  /// The protocol knows this one: with [#OFF] nobody hears what was read.
  static final String RECEIPTS = "receipts";

  static final String ON = "on";
  static final String OFF = "off";

  private SettingKeys() {}

  static String draft(String room) {
    return DRAFT + room;
  }

  static String draft(String room, long root) {
    return DRAFT + room + "." + root;
  }

  static String muted(String room) {
    return MUTED + room;
  }

  static String order(List<String> rooms) {
    return String.join(",", rooms);
  }

  static List<String> order(String value) {
    return Arrays.asList(value.split(","));
  }
}
