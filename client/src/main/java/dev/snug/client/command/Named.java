package dev.snug.client.command;

import dev.snug.shared.room.Names;
import org.jspecify.annotations.Nullable;

/// What somebody is called.
final class Named {

  private Named() {}

  /// What they say now, or said last.
  static String by(@Nullable String said, Folder folder, Words words) throws Failed {
    var name = said == null ? folder.name().orElse("") : Names.tidy(said);
    if (name.isEmpty()) {
      throw new Failed(Failed.WRONG_USAGE, words.text("no-name"));
    }
    if (!Names.isName(name)) {
      throw new Failed(Failed.WRONG_USAGE, words.text("bad-name"));
    }
    return name;
  }
}
