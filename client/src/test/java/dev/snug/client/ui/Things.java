package dev.snug.client.ui;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.FileModel;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;

/// A room in which files lie: pictures that are here, one on its way, one that failed.
final class Things {

  static final Attachment RIDGE = new Attachment("ridge", "山脊.png", "image/png", 2_400_000, 1_600, 900);
  static final Attachment SHED = new Attachment("shed", "the shed.jpg", "image/jpeg", 1_100_000, 900, 1_600);
  static final Attachment MAP = new Attachment("map", "Sunday-hike 周日徒步.pdf", "application/pdf", 5_100_000);
  static final Attachment SONG =
      new Attachment("song", "a very long name of a song that somebody recorded in the kitchen 2026-11-22.ogg", "audio/ogg", 8_300_000);
  static final Attachment LOST = new Attachment("lost", "notes.txt", "text/plain", 900);

  private final Fixture fixture;
  /// They are one each for as long as somebody holds them.
  private final List<FileModel> held = new ArrayList<>();

  Things() {
    fixture = Talks.mayAll(new Fixture());
    fixture.workshop.timeline()
        .addAll(
            says(2, "u4", "10:02", "从山脊往下拍的，明天就走这条路 🌄", RIDGE),
            says(3, "u2", "10:03", "", SHED),
            says(4, "u5", "10:05", "Here’s the printed map, 打印版路线在这儿。", MAP),
            says(5, "u3", "10:07", "", SONG, LOST));
    here(RIDGE);
    here(SHED);
    model(MAP).stateProperty().set(new State.Coming(3_200_000, 5_100_000));
    model(LOST).stateProperty().set(new State.Failed(new Problem.Refused(Refusal.NO_SUCH_FILE)));
    fixture.inside();
  }

  Fixture fixture() {
    return fixture;
  }

  FileModel model(Attachment file) {
    var model = fixture.house.file(file.file());
    held.add(model);
    return model;
  }

  /// A picture on this computer.
  static Path picture(String name, int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var brush = picture.createGraphics();
    brush.setPaint(new GradientPaint(0, 0, new Color(0x5b4f8a), 0, height, new Color(0xf2b36b)));
    brush.fillRect(0, 0, width, height);
    brush.setColor(new Color(0x2b2a4a));
    brush.fillPolygon(new int[] {0, width / 3, width / 2, width, width, 0}, new int[] {height / 2, height * 2 / 3, height / 3, height * 3 / 4, height, height}, 6);
    brush.dispose();
    try {
      var file = Path.of("target", "things", name + ".png");
      Files.createDirectories(file.getParent());
      ImageIO.write(picture, "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<ChosenFile> chosen() {
    return List.of(
        new ChosenFile(picture("chosen", 300, 200), "山脊.png", "image/png", 2_400_000, null),
        new ChosenFile(Path.of("map.pdf"), "Sunday-hike 周日徒步 with a very long name that must not push anything away.pdf", "application/pdf", 5_100_000, null),
        new ChosenFile(Path.of("film.mkv"), "film.mkv", "video/x-matroska", 700_000_000, Obstacle.FILE_TOO_LARGE));
  }

  private void here(Attachment file) {
    var path = picture(file.file(), file.width() / 4, file.height() / 4);
    model(file).smallProperty().set(path);
    model(file).stateProperty().set(new State.Here(path));
  }

  private static MessageModel says(long seq, String author, String time, String text, Attachment... files) {
    return Talks.message(seq, author, time, new Body.Said(text, null, null, Set.of(), List.of(files)));
  }
}
