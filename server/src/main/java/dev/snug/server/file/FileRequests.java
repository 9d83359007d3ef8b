package dev.snug.server.file;

import dev.snug.server.log.Appender;
import dev.snug.server.log.HeldFiles;
import dev.snug.shared.protocol.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/// Reads what is asked, and lets it be done for those who may.
final class FileRequests {

  private static final Pattern FILE = Pattern.compile("/files/([A-Za-z0-9_-]{43})(/thumbnail)?");
  private static final Pattern UPLOAD = Pattern.compile("/files/uploads/([A-Za-z0-9_-]{43})");

  private final FileStore store;
  private final Gate gate;
  private final FileThreads threads;
  private final LongSupplier nanos;
  private final UploadRequests uploads;
  private final HeldFiles files = new HeldFiles();

  FileRequests(
      FileStore store, FileLimits limits, Gate gate, Partials partials, Completing completing, Appender appender,
      FileThreads threads, Clock clock, LongSupplier nanos) {
    this.store = store;
    this.gate = gate;
    this.threads = threads;
    this.nanos = nanos;
    this.uploads =
        new UploadRequests(store, limits, gate, partials, completing, appender, threads, clock, nanos);
  }

  void ask(Asked asked, Caller caller) {
    var file = FILE.matcher(asked.path());
    var upload = UPLOAD.matcher(asked.path());
    var token = asked.token();
    if (token.isEmpty()) {
      caller.answer(Reply.refused(Refusal.BAD_TOKEN));
    } else if (asked.path().equals("/files")) {
      if (allows(asked, caller, "POST")) {
        uploads.begin(asked, token.get(), caller);
      }
    } else if (upload.matches()) {
      if (allows(asked, caller, "HEAD", "PATCH", "DELETE")) {
        uploads.goOn(asked, token.get(), upload.group(1), caller);
      }
    } else if (file.matches()) {
      if (allows(asked, caller, "GET", "HEAD")) {
        fetch(asked, token.get(), file.group(1), file.group(2) != null, caller);
      }
    } else {
      caller.answer(Reply.refused(Refusal.NOT_FOUND));
    }
  }

  /// A file that is not there, one that may not be seen and the small picture of what is none are all the same.
  private void fetch(Asked asked, String token, String hash, boolean isSmall, Caller caller) {
    record Seen(HeldFiles.Known file, String name) {}
    gate.ask(
        token, asked.visitor(),
        (snapshot, person) -> {
          var name = files.nameFor(snapshot, hash, person.id());
          var file = files.find(snapshot, hash);
          return name.isPresent() && file.isPresent()
              ? Optional.of(new Seen(file.get(), name.get()))
              : Optional.<Seen>empty();
        },
        answer -> {
          caller.known();
          if (answer.value().isEmpty()) {
            caller.answer(Reply.refused(Refusal.NOT_FOUND));
            return;
          }
          var seen = answer.value().get();
          var standing =
              new Standing(
                  gate, token, answer.person(),
                  (snapshot, person) -> files.nameFor(snapshot, hash, person.id()).isPresent(), nanos);
          var fetching = new Fetching(store, asked, seen.file(), seen.name(), isSmall, standing);
          if (!threads.execute(() -> caller.answer(fetching.reply()))) {
            caller.cut();
          }
        },
        caller::answer);
  }

  private static boolean allows(Asked asked, Caller caller, String... methods) {
    for (var method : methods) {
      if (method.equals(asked.method())) {
        return true;
      }
    }
    caller.answer(Reply.refused(405, Refusal.UNKNOWN_TYPE, Map.of("Allow", String.join(", ", methods))));
    return false;
  }
}
