package dev.snug.client.model;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The files that somebody looks at or that are under way, each once.
final class FileModels {

  private final Map<String, Held> held = new HashMap<>();
  private final ReferenceQueue<FileModel> gone = new ReferenceQueue<>();

  private static final class Held extends WeakReference<FileModel> {
    private final String hash;

    Held(String hash, FileModel file, ReferenceQueue<FileModel> gone) {
      super(file, gone);
      this.hash = hash;
    }
  }

  FileModel of(String hash) {
    forgetGone();
    var known = held.get(hash);
    var file = known == null ? null : known.get();
    return file == null ? make(hash) : file;
  }

  private FileModel make(String hash) {
    var made = new FileModel();
    held.put(hash, new Held(hash, made, gone));
    return made;
  }

  private void forgetGone() {
    for (@Nullable Object each = gone.poll(); each != null; each = gone.poll()) {
      if (each instanceof Held old) {
        held.remove(old.hash, old);
      }
    }
  }
}
