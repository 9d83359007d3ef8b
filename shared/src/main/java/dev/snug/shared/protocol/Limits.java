package dev.snug.shared.protocol;

import java.time.Duration;

/// Every bound of the protocol, each with its reason.
///
/// A server tells the ones a client has to keep in its `welcome`.
///
/// @param frameBytes the longest frame a client may send, in bytes of UTF-8
/// @param textLength the longest text, in UTF-16 units
/// @param nameLength the longest name, in UTF-16 units
/// @param pageLength the most entries in one page
/// @param postsPerSecond how fast one session may post for long
/// @param postBurst how many posts it may make at once before that
public record Limits(
    int frameBytes, int textLength, int nameLength, int pageLength, int postsPerSecond, int postBurst) {

  /// Holds the longest text in any script (3 bytes a unit at most) and little more, so that a hostile frame costs little.
  public static final int FRAME_BYTES = 64 * 1024;

  /// A long letter. Longer things are files.
  public static final int TEXT_LENGTH = 16_384;

  /// Fits into one line of a narrow window.
  public static final int NAME_LENGTH = 32;

  /// The longest id of a person, a post, a page or a room.
  public static final int ID_LENGTH = 64;

  /// A few screens of messages.
  public static final int PAGE_LENGTH = 300;

  /// The bytes of entries after which a page is cut short, so that it fits into an outbox with others.
  public static final int PAGE_BYTES = 256 * 1024;

  /// What somebody can look for at once, in UTF-16 units; more than anybody types.
  public static final int QUERY_LENGTH = 200;

  /// The most messages in one answer to a search: more than one looks through before asking better.
  public static final int FOUND = 50;

  /// The most people named in one `following`; pages name the authors of what they hold.
  public static final int MEMBERS_NAMED = 300;

  /// What fits under a room's name.
  public static final int TOPIC_LENGTH = 250;

  /// A question that is read at a glance, and each of its choices.
  public static final int QUESTION_LENGTH = 500;

  /// What a poll can offer.
  public static final int CHOICES = 20;

  /// Whom one message can call by name.
  public static final int MENTIONS = 50;

  /// What one message can carry.
  public static final int ATTACHMENTS = 10;

  /// Addresses of one message of which something is shown: more would hide what is said.
  public static final int PREVIEWS = 3;

  /// How often what is shown of them can be replaced; each is an entry.
  public static final int PREVIEWINGS = 20;

  /// The longest address of a preview, which browsers take as well.
  public static final int URL_LENGTH = 2_048;

  /// The title of a preview, two lines.
  public static final int PREVIEW_TITLE_LENGTH = 200;

  /// What a preview says of a page.
  public static final int PREVIEW_TEXT_LENGTH = 400;

  /// The name of a site.
  public static final int SITE_LENGTH = 100;

  /// A file's name, as most file systems have it.
  public static final int FILE_NAME_LENGTH = 255;

  /// The largest file, in bytes.
  public static final long FILE_BYTES = 100_000_000;

  /// The longest voice message; who has more to say sends a file.
  public static final Duration VOICE_LASTS = Duration.ofMinutes(10);

  /// The peaks of a voice message: a bar each, as many as a narrow card shows.
  public static final int VOICE_PEAKS = 64;

  /// The largest picture of which a house makes a small one, in pixels: what a good camera takes.
  public static final long PICTURE_PIXELS = 40_000_000;

  /// How wide or high a small picture is at most, in pixels: twice what a timeline shows, for dense screens.
  public static final int THUMBNAIL_SIDE = 720;

  /// The longest emoji: a family with skin tones is 25 units.
  public static final int EMOJI_LENGTH = 32;

  /// Different emoji under one message.
  public static final int EMOJI = 50;

  /// Reactions under one message in all, so that it stays small enough to be sent with every page.
  public static final int REACTIONS = 2_000;

  /// Voters in one poll, for the same reason.
  public static final int VOTES = 2_000;

  /// How often one message can be edited; each version is kept.
  public static final int EDITS = 100;

  /// What fits on a room's board.
  public static final int PINS = 100;

  /// Who can be invited into a room and not have come.
  public static final int INVITED = 1_000;

  /// Who can be banned from a room.
  public static final int BANNED = 1_000;

  /// The largest group to begin with; more can be invited.
  public static final int CHOSEN = 100;

  /// Rooms that one answer names.
  public static final int ROOMS_NAMED = 300;

  /// Where counting unread messages ends; a badge says "99+" long before.
  public static final int UNREAD = 1_000;

  /// What one person can keep in the house besides what they say: settings and drafts.
  public static final int SETTINGS = 500;

  /// The longest value of a setting holds the longest draft.
  public static final int SETTING_LENGTH = TEXT_LENGTH;

  /// All settings of one person, in UTF-16 units, so that a welcome can bring them at once.
  public static final int SETTINGS_LENGTH = 256 * 1024;

  /// What one person can have planned: messages to be sent later, and reminders.
  public static final int PLANS = 100;

  /// How far ahead something can be planned.
  public static final Duration PLANNED_AHEAD = Duration.ofDays(366);

  /// The devices of one person, more than anybody has at hand; each comes in by itself, so each is one more to lose.
  public static final int DEVICES = 20;

  /// Those who come in by tokens; one answer names them all.
  public static final int BEARERS = 1_000;

  /// The invites that open a house at once; one answer names them all, so that each can be taken back.
  public static final int INVITES = 300;

  /// The hooks of a house, each with a pace and a delivery of its own.
  public static final int HOOKS = 100;

  /// How long a code that links a device is good.
  public static final Duration CODE_LASTS = Duration.ofMinutes(10);

  /// How long somebody who knocked waits at most.
  public static final Duration KNOCK_LASTS = Duration.ofMinutes(5);

  /// How many can stand at the door at once.
  public static final int KNOCKING = 20;

  /// In a larger room who comes and goes is said less often.
  public static final int PRESENCE_AT_ONCE = 100;

  /// How long it is not said again there: ten people who come and go are one frame then.
  public static final Duration PRESENCE_PAUSE = Duration.ofSeconds(5);

  /// A fast typist's hundredfold, and still no flood.
  public static final int POSTS_PER_SECOND = 10;

  /// What waited in an outbox goes out at once.
  public static final int POST_BURST = 30;

  /// What may wait for a slow reader: about a minute of a busy room.
  public static final int OUTBOX_BYTES = 1024 * 1024;

  /// The same, in frames.
  public static final int OUTBOX_FRAMES = 2_000;

  /// A household behind one router.
  public static final int CONNECTIONS_PER_ADDRESS = 20;

  /// Long enough for a mobile network, short for somebody who only holds connections open.
  public static final Duration HELLO_DEADLINE = Duration.ofSeconds(5);

  /// How often each side asks whether the other is still there.
  public static final Duration PING_INTERVAL = Duration.ofSeconds(10);

  /// Without a byte for so long the other side is gone.
  public static final Duration SILENCE = Duration.ofSeconds(20);

  /// How long closing politely may take.
  public static final Duration GOODBYE = Duration.ofSeconds(2);

  /// How often `typing` may be said again.
  public static final Duration TYPING_INTERVAL = Duration.ofSeconds(5);

  /// When `typing` is over if nothing more is heard.
  public static final Duration TYPING_LASTS = Duration.ofSeconds(10);

  /// The limits of a server that nobody told otherwise.
  public static Limits standard() {
    return new Limits(FRAME_BYTES, TEXT_LENGTH, NAME_LENGTH, PAGE_LENGTH, POSTS_PER_SECOND, POST_BURST);
  }
}
