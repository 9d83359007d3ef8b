package dev.snug.client.control;

import dev.snug.client.control.Background.Hindered;
import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.transfer.Hashes;
import dev.snug.client.transfer.SafeName;
import dev.snug.shared.identity.OwnerOnly;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// Makes files ready to be sent: looks at what somebody chose, and hashes it when it goes. Called on the FX thread.
final class Sending {

  private static final String ANY_TYPE = "application/octet-stream";

  private final HouseFiles files;
  private final Background background;

  Sending(HouseFiles files, Background background) {
    this.files = files;
    this.background = background;
  }

  /// What is said with files.
  ///
  /// @param paths where the files are, by the hashes of their contents
  record Prepared(Body.Said body, Map<String, Path> paths) {}

  /// Looks at files.
  void look(List<Path> paths, Consumer<List<ChosenFile>> answer) {
    background.run(() -> paths.stream().map(Sending::chosen).toList(), outcome -> {
      if (outcome instanceof Outcome.Done<List<ChosenFile>>(var chosen)) {
        answer.accept(chosen);
      }
    });
  }

  /// Makes a file of a picture that is none.
  void keep(BufferedImage picture, String name, Consumer<Outcome<ChosenFile>> answer) {
    background.run(() -> kept(picture, name), answer);
  }

  /// Looks through files that are about to be sent.
  void prepare(Body.Said body, List<ChosenFile> chosen, Consumer<Outcome<Prepared>> answer) {
    background.run(() -> prepared(body, chosen), answer);
  }

  private static ChosenFile chosen(Path path) {
    var name = SafeName.of(String.valueOf(path.getFileName()));
    try {
      var bytes = Files.size(path);
      var type = URLConnection.guessContentTypeFromName(name);
      return new ChosenFile(path, name, type == null ? ANY_TYPE : type, bytes, problem(path, bytes));
    } catch (IOException e) {
      return new ChosenFile(path, name, ANY_TYPE, 0, Obstacle.FILE_UNREADABLE);
    }
  }

  private static @Nullable Problem problem(Path path, long bytes) {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      return Obstacle.FILE_UNREADABLE;
    }
    return bytes > Limits.FILE_BYTES ? Obstacle.FILE_TOO_LARGE : null;
  }

  private ChosenFile kept(BufferedImage picture, String name) throws Hindered {
    try {
      OwnerOnly.folder(files.pasted());
      var folder = Files.createTempDirectory(files.pasted(), "");
      var path = folder.resolve(SafeName.of(name));
      if (!ImageIO.write(picture, "png", path.toFile())) {
        throw new IOException("this Java writes no PNG");
      }
      return chosen(path);
    } catch (IOException e) {
      throw new Hindered(Obstacle.DISK_FULL, e);
    }
  }

  /// Recordings are gone when the app ends; what is in the outbox is not.
  private Path copied(ChosenFile file) throws IOException {
    OwnerOnly.folder(files.pasted());
    return Files.copy(file.path(), Files.createTempDirectory(files.pasted(), "").resolve(SafeName.of(file.name())));
  }

  private Prepared prepared(Body.Said body, List<ChosenFile> chosen) throws Hindered {
    var paths = new LinkedHashMap<String, Path>();
    var attached = new ArrayList<Attachment>();
    for (var file : chosen) {
      try {
        var voice = file.voice();
        var path = voice == null ? file.path() : copied(file);
        var hash = Hashes.of(path);
        paths.put(hash, path);
        var attachment = new Attachment(hash, file.name(), file.type(), Files.size(path));
        attached.add(voice == null ? attachment : attachment.spoken(voice));
      } catch (IOException e) {
        throw new Hindered(new Problem.Refused(Refusal.NO_SUCH_FILE), e);
      }
    }
    return new Prepared(new Body.Said(body.text(), body.replyTo(), body.thread(), body.mentions(), attached), paths);
  }
}
