package dev.snug.client.ui.settings;

import dev.snug.client.ui.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The work of others that comes with the app, and under which licences; folded away until somebody wants to read it.
final class Licences extends VBox {

  private static final String FOLDER = "/dev/snug/client/";
  private static final int ROWS = 12;

  Licences(Texts texts) {
    var area = new TextArea();
    area.setId("licences");
    area.setEditable(false);
    area.setPrefRowCount(ROWS);
    area.getStyleClass().add("licences");
    area.accessibleTextProperty().bind(texts.live("about.licences"));
    getChildren().add(area);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  void toggle() {
    setVisible(!isVisible());
    if (isVisible() && getChildren().getFirst() instanceof TextArea area) {
      area.setText(Stream.of("LICENCES.txt", "CREDITS.txt").map(Licences::read).collect(Collectors.joining("\n")));
      area.requestFocus();
    }
  }

  private static String read(String name) {
    try (var in = Objects.requireNonNull(Licences.class.getResourceAsStream(FOLDER + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
