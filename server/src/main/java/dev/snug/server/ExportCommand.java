package dev.snug.server;

import dev.snug.server.account.People;
import dev.snug.server.log.RoomLog;
import dev.snug.server.log.Transaction;
import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a house, or one room of it, into a zip that can be read without Snug; docs/export.md tells what is in it.
@Command(
    name = "export", description = "Writes the house, or one room, into a zip; the server may run.", mixinStandardHelpOptions = true)
final class ExportCommand extends Subcommand {

  private static final int AT_ONCE = 300;

  @Parameters(paramLabel = "FILE", description = "Where to; it must not be there yet.")
  private Path to = Path.of("");

  @Option(names = "--room", paramLabel = "ID", description = "Only this room, and the files that it shows.")
  private @Nullable String only;

  private long entries;

  @Override
  int carryOut() throws IOException {
    var beside = to.resolveSibling(to.getFileName() + ".part");
    if (Files.exists(to) || Files.exists(beside)) {
      err().println((Files.exists(to) ? to : beside) + " is there already; it is left as it is.");
      return CANNOT;
    }
    int rooms;
    try (var store = folder().reading()) {
      var wanted = new RoomLog().rooms(store).stream().filter(room -> only == null || room.id().equals(only)).toList();
      if (wanted.isEmpty()) {
        err().println("There is no room " + only + " here.");
        return NOT;
      }
      OwnerOnly.file(beside);
      try (var zip = new ZipOutputStream(Files.newOutputStream(beside), StandardCharsets.UTF_8)) {
        write(zip, store, wanted);
      }
      rooms = wanted.size();
    }
    Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
    say(
        rooms + " rooms with " + entries + " entries are in " + to + ".",
        new JsonLine().flag("ok", true).field("rooms", rooms).field("entries", entries).field("file", to.toString()));
    return DONE;
  }

  private void write(ZipOutputStream zip, Transaction store, List<RoomLog.Known> rooms) throws IOException {
    begin(zip, "export.json");
    line(zip, new JsonLine().field("format", "snug-export").field("version", 1).field("made", Instant.now().toEpochMilli()).toString());
    begin(zip, "people.jsonl");
    writePeople(zip, store);
    begin(zip, "rooms.jsonl");
    for (var room : rooms) {
      var facts = room.facts();
      line(zip, FrameCodec.write(new ServerFrame.RoomNews(
          new RoomSummary(
              room.id(), room.kind(), facts.name(), facts.topic(), facts.archived(), room.top(), 0, room.memberCount(), false,
              List.of()))));
    }
    var files = new ExportedFiles(folder().path());
    for (var room : rooms) {
      begin(zip, "rooms/" + room.id() + ".jsonl");
      writeEntries(zip, store, room, files);
    }
    files.write(zip);
  }

  private static void writePeople(ZipOutputStream zip, Transaction store) throws IOException {
    String after = null;
    List<Person> some;
    do {
      some = new People().find(store, null, after, AT_ONCE);
      line(zip, FrameCodec.write(new ServerFrame.PeopleFound("people", some, some.size() == AT_ONCE)));
      after = some.isEmpty() ? null : some.getLast().id();
    } while (some.size() == AT_ONCE);
  }

  private void writeEntries(ZipOutputStream zip, Transaction store, RoomLog.Known room, ExportedFiles files)
      throws IOException {
    var log = new RoomLog();
    for (var seq = 0L; ; ) {
      var some = log.entries(store, room.id(), new ClientFrame.From.After(seq), AT_ONCE);
      for (var entry : some) {
        line(zip, FrameCodec.writeDelivered(room.id(), entry));
        files.shownIn(entry.body());
        entries++;
        seq = entry.seq();
      }
      if (some.size() < AT_ONCE) {
        return;
      }
    }
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
  }

  private static void line(ZipOutputStream zip, String json) throws IOException {
    zip.write((json + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
