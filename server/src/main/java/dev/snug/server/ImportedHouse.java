package dev.snug.server;

import dev.snug.server.account.People;
import dev.snug.server.log.HeldFiles;
import dev.snug.server.log.Replay;
import dev.snug.server.log.Transaction;
import dev.snug.server.migration.BoundedLines;
import dev.snug.server.migration.Measured;
import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.RoomKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What `export` wrote, on its way into a new store. Nothing in the zip names a place on this disk: what it holds is looked for by the names
/// that an export has, and everything else is left out and told. All that is taken out of it is counted, and ends the import when it is too much.
final class ImportedHouse {

  private static final Pattern FILE = Pattern.compile("files/([0-9a-f]{2})/(\\1[0-9a-f]{62})");
  private static final int SKIPPED_TOLD = 100;

  /// A text of the longest length, and an original of it, in any script, with room to spare.
  private static final int LINE_BYTES = 1_000_000;

  private static final int KEPT_AT_ONCE = 2_000;

  private final ZipFile zip;
  private final Transaction store;
  private final Path folder;
  private final Measured measured;
  private final long now;
  private final List<String> skipped = new ArrayList<>();
  private final Map<String, RoomKind> rooms = new LinkedHashMap<>();
  private long entries;
  private int files;

  /// @param folder where files go
  /// @param measured bounds what comes out of the zip
  ImportedHouse(ZipFile zip, Transaction store, Path folder, Measured measured, long now) {
    this.zip = zip;
    this.store = store;
    this.folder = folder;
    this.measured = measured;
    this.now = now;
  }

  /// What was taken over.
  ///
  /// @param skipped what was not, a few names
  record Done(int rooms, long entries, int files, List<String> skipped) {

    Done {
      skipped = List.copyOf(skipped);
    }
  }

  /// Takes all of it.
  ///
  /// @throws IOException if something is not as an export has it, or too much; says what
  Done take() throws IOException {
    lines("people.jsonl", frame -> {
      if (frame instanceof ServerFrame.PeopleFound found) {
        for (var person : found.people()) {
          new People().bring(store, person, now);
        }
      }
    });
    lines("rooms.jsonl", frame -> {
      if (frame instanceof ServerFrame.RoomNews(var room)) {
        rooms.put(room.room(), room.kind());
      }
    });
    // Files first: an entry holds what is there.
    for (var entry : Collections.list(zip.entries())) {
      if (FILE.matcher(entry.getName()).matches()) {
        file(entry);
      } else if (!isKnown(entry.getName()) && skipped.size() < SKIPPED_TOLD) {
        skipped.add(entry.getName());
      }
    }
    for (var room : rooms.entrySet()) {
      room(room.getKey(), room.getValue());
    }
    return new Done(rooms.size(), entries, files, skipped);
  }

  /// What is done with a line.
  @FunctionalInterface
  private interface Taking {
    void take(ServerFrame frame) throws IOException;
  }

  private void room(String id, RoomKind kind) throws IOException {
    var replay = new Replay(store, id, kind);
    lines(nameOf(id), frame -> {
      if (!(frame instanceof ServerFrame.Delivered(var room, var entry)) || !room.equals(id)) {
        throw new IOException("In " + nameOf(id) + " there is something else than entries of that room.");
      }
      replay.add(entry);
      if (++entries % KEPT_AT_ONCE == 0) {
        replay.commit();
      }
    });
    replay.commit();
  }

  private void file(ZipEntry entry) throws IOException {
    var place = folder.resolve(entry.getName());
    OwnerOnly.folder(folder.resolve("files"));
    OwnerOnly.folder(Objects.requireNonNull(place.getParent()));
    OwnerOnly.file(place);
    var digest = sha256();
    try (var in = new DigestInputStream(measured.of(zip.getInputStream(entry)), digest); var out = Files.newOutputStream(place)) {
      in.transferTo(out);
    }
    var hash = digest.digest();
    if (!HexFormat.of().formatHex(hash).equals(String.valueOf(place.getFileName()))) {
      throw new IOException("The content of " + entry.getName() + " is not what its name says.");
    }
    // Small pictures do not travel; they could be made to show something else.
    var name = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    new HeldFiles().bring(store, new HeldFiles.Known(name, Files.size(place), "", 0, 0), now);
    files++;
  }

  private void lines(String name, Taking taking) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("That is no export of Snug: " + name + " is missing.");
    }
    var number = 0;
    try (var in = new BoundedLines(measured.of(zip.getInputStream(entry)), LINE_BYTES)) {
      for (var line = in.next(); line != null; line = in.next()) {
        number++;
        taking.take(FrameCodec.readServer(line));
      }
    } catch (MalformedFrame e) {
      throw new IOException("Line " + number + " of " + name + " cannot be read: " + e.field() + " " + e.problem() + ".", e);
    }
  }

  private boolean isKnown(String name) {
    return name.equals("export.json") || name.equals("people.jsonl") || name.equals("rooms.jsonl")
        || rooms.keySet().stream().anyMatch(room -> name.equals(nameOf(room)));
  }

  private static String nameOf(String room) {
    return "rooms/" + room + ".jsonl";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
