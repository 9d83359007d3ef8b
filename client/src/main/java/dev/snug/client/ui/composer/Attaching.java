package dev.snug.client.ui.composer;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;

/// The ways by which files come to what is being written: chosen, dropped, or pasted.
final class Attaching {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT);
  private static final double MOST_PIXELS = 50_000_000;

  private final Ui ui;
  private final Place place;
  private final Consumer<List<ChosenFile>> then;

  /// @param then hears what was chosen
  Attaching(Ui ui, Place place, Consumer<List<ChosenFile>> then) {
    this.ui = ui;
    this.place = place;
    this.then = then;
  }

  void choose() {
    FileChoice.ask(ui, this::take);
  }

  void take(List<Path> files) {
    ui.intents().choose(place.house(), files, then);
  }

  /// Takes what was copied, if that is files or a picture and no text.
  ///
  /// @return whether it was
  boolean paste(Clipboard clipboard) {
    if (clipboard.hasFiles()) {
      take(clipboard.getFiles().stream().map(File::toPath).toList());
      return true;
    }
    if (clipboard.hasImage() && !clipboard.hasString()) {
      var image = clipboard.getImage();
      if (image != null && image.getWidth() * image.getHeight() <= MOST_PIXELS) {
        take(image);
        return true;
      }
    }
    return false;
  }

  private void take(Image image) {
    var width = (int) image.getWidth();
    var height = (int) image.getHeight();
    var pixels = new int[width * height];
    image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, pixels, 0, width);
    var stamp = STAMP.format(ui.times().now().atZone(ZoneId.systemDefault()));
    var name = ui.texts().text("attach.pasted", stamp) + ".png";
    ui.intents().choose(place.house(), picture, name, outcome -> {
      switch (outcome) {
        case Outcome.Done<ChosenFile>(var file) -> then.accept(List.of(file));
        case Outcome.Failed<ChosenFile>(var problem) -> ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
      }
    });
  }

  /// The sheet that shows them.
  AttachSheet sheet(String draft, Consumer<String> kept, Send send) {
    return new AttachSheet(ui, place.room(), draft, kept, this::look, send);
  }

  private void look(List<Path> files, Consumer<List<ChosenFile>> answer) {
    ui.intents().choose(place.house(), files, answer);
  }

  /// Says something with files.
  @FunctionalInterface
  interface Send {
    void send(String text, List<ChosenFile> files, Consumer<Outcome<RoomModel>> answer);
  }
}
