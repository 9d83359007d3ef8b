package dev.snug.client.ui.panel;

import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Role;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// What somebody is in a room, where it is more or less than a member.
final class RoleTag {

  private RoleTag() {}

  static boolean isNeeded(Role role) {
    return role != Role.MEMBER;
  }

  static Label of(Texts texts, Role role) {
    var tag = Labels.of(word(texts, role), "role-tag", "tag-" + role.name().toLowerCase(Locale.ROOT));
    tag.setMinWidth(Region.USE_PREF_SIZE);
    return tag;
  }

  static String word(Texts texts, Role role) {
    return texts.text(switch (role) {
      case OWNER -> "tag.owner";
      case MODERATOR -> "tag.moderator";
      case MEMBER -> "tag.member";
      case GUEST -> "tag.guest";
      case READER -> "tag.reader";
    });
  }
}
