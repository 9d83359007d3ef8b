package dev.snug.shared.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why the house does not do what a frame asks. The wire name is the constant in lower case with `-` for `_`; the
/// sentence is for logs and for clients that do not know the code: a window shows its own, in its user's language.
public enum Refusal {
  MALFORMED("That frame is not part of the protocol."),
  UNKNOWN_TYPE("This server does not know that type of frame."),
  TOO_LONG("That is longer than this server takes."),
  WRONG_VERSION("This server speaks another version of the protocol."),
  NOT_NOW("Say hello first, and once."),
  BAD_PROOF("The proof does not fit the key."),
  BAD_TOKEN("That token opens nothing here."),
  NOT_INVITED("This house is by invitation."),
  INVITE_UNKNOWN("That invite does not open this house."),
  INVITE_EXPIRED("That invite has expired."),
  INVITE_USED_UP("That invite has been used as often as it may."),
  BAD_NAME("That cannot be a name here."),
  NAME_TAKEN("Somebody here has that name already."),
  NO_SUCH_ROOM("There is no such room."),
  NOT_IN_ROOM("Come into the room first."),
  NO_SUCH_MESSAGE("There is no such message any more."),
  NOT_FOUND("That is not here."),
  NO_SUCH_FILE("That file is not here: upload it first."),
  WRONG_CONTENT("What came is not what was announced."),
  QUOTA_FULL("There is no more room for files of this person, or in this house."),
  NOT_ALLOWED("That is not allowed."),
  NO_CHANGE("That is so already."),
  TOO_MANY("There are as many of those as there may be."),
  ARCHIVED("This room is archived."),
  MUTED("You can only read here for now."),
  BANNED("You cannot come in any more."),
  HAND_ON_FIRST("Make somebody else the owner first."),
  CODE_UNKNOWN("That code opens nothing now."),
  NOT_ADMITTED("Nobody opened the door."),
  SLOW_DOWN("That was too much at once."),
  BUSY("The house is busy."),
  STORAGE_FULL("The host's disk is full."),
  STORAGE_FAILED("The host could not store that.");

  private final String sentence;

  Refusal(String sentence) {
    this.sentence = sentence;
  }

  /// The code as it stands on the wire, such as `too-long`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// One sentence in English.
  public String sentence() {
    return sentence;
  }

  /// Whether the same frame may be taken later; if not, sending it again is of no use.
  public boolean mayPass() {
    return switch (this) {
      case SLOW_DOWN, BUSY, STORAGE_FULL, STORAGE_FAILED -> true;
      case MALFORMED, UNKNOWN_TYPE, TOO_LONG, WRONG_VERSION, NOT_NOW, BAD_PROOF, BAD_TOKEN, NOT_INVITED, INVITE_UNKNOWN,
          INVITE_EXPIRED, INVITE_USED_UP, BAD_NAME, NAME_TAKEN, NO_SUCH_ROOM, NOT_IN_ROOM, NO_SUCH_MESSAGE, NOT_FOUND,
          NO_SUCH_FILE, WRONG_CONTENT, QUOTA_FULL, NOT_ALLOWED, NO_CHANGE, TOO_MANY, ARCHIVED, MUTED, BANNED, HAND_ON_FIRST, CODE_UNKNOWN, NOT_ADMITTED -> false;
    };
  }

  public static Optional<Refusal> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
