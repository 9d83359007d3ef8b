package dev.snug.shared.protocol;

import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Voice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said of files as JSON and back.
final class FileJson {

  /// The most pixels that a picture has one way.
  private static final int SIDE_MOST = 1_000_000;

  private static final int TYPE_LENGTH = 127;
  private static final int HASH_LENGTH = 43;

  /// So many characters of base64url hold the most peaks.
  private static final int PEAKS_LENGTH = (Limits.VOICE_PEAKS * 4 + 2) / 3;

  private FileJson() {}

  static void write(Json json, Attachment file) {
    json.field("file", file.file()).field("name", file.name()).field("type", file.type()).field("bytes", file.bytes());
    size(json, file.width(), file.height());
    var voice = file.voice();
    if (voice != null) {
      json.object("voice", inner -> inner.field("millis", voice.millis()).field("peaks", voice.text()));
    }
  }

  static Attachment attachment(Fields fields) throws MalformedFrame {
    var type = filled(fields, "type", TYPE_LENGTH);
    return new Attachment(
        hash(fields), filled(fields, "name", Limits.FILE_NAME_LENGTH), type,
        fields.integer("bytes", 0, Limits.FILE_BYTES), side(fields, "width"), side(fields, "height"),
        voice(fields, type));
  }

  private static @Nullable Voice voice(Fields fields, String type) throws MalformedFrame {
    if (!fields.has("voice")) {
      return null;
    }
    if (!Attachment.isSound(type)) {
      throw fields.malformed("voice", "is said of a file that is no sound");
    }
    var voice = fields.object("voice");
    var millis = voice.integer("millis", 1, Limits.VOICE_LASTS.toMillis());
    return voice.parsed("peaks", PEAKS_LENGTH, peaks -> Voice.of(millis, peaks));
  }

  static void write(Json json, List<Attachment> files) {
    if (!files.isEmpty()) {
      json.list("attachments", files, FileJson::write);
    }
  }

  static List<Attachment> attachments(Fields fields) throws MalformedFrame {
    return fields.has("attachments")
        ? fields.list("attachments", Limits.ATTACHMENTS, FileJson::attachment)
        : List.of();
  }

  static void write(Json json, StoredFile file) {
    json.field("file", file.file()).field("bytes", file.bytes());
    size(json, file.width(), file.height());
  }

  static StoredFile stored(Fields fields) throws MalformedFrame {
    return new StoredFile(
        hash(fields), fields.integer("bytes", 0, Fields.MOST), side(fields, "width"), side(fields, "height"));
  }

  static void write(Json json, FileRefusal refusal) {
    json.field("code", refusal.code()).field("message", refusal.message()).field("retryAfter", refusal.retryAfter());
  }

  static FileRefusal refusal(Fields fields) throws MalformedFrame {
    return new FileRefusal(
        fields.id("code"), fields.text("message", Limits.TEXT_LENGTH),
        fields.optionalInteger("retryAfter", 0, Fields.MOST));
  }

  private static void size(Json json, int width, int height) {
    if (width > 0 && height > 0) {
      json.field("width", (long) width).field("height", (long) height);
    }
  }

  private static int side(Fields fields, String name) throws MalformedFrame {
    return fields.has(name) ? fields.integer(name, 1, SIDE_MOST) : 0;
  }

  private static String hash(Fields fields) throws MalformedFrame {
    var file = fields.text("file", HASH_LENGTH);
    if (!file.matches("[A-Za-z0-9_-]{43}")) {
      throw fields.malformed("file", "is not a SHA-256 in base64url");
    }
    return file;
  }

  private static String filled(Fields fields, String name, int longest) throws MalformedFrame {
    var text = fields.text(name, longest);
    if (text.isBlank()) {
      throw fields.malformed(name, "is blank");
    }
    return text;
  }
}
