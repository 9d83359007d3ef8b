package dev.snug.client.ui;

import dev.snug.client.model.Language;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Theme;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// All that is seen when the app cannot start: one sentence. FX thread only.
public final class SorryWindow {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 160;

  private final Stage stage;

  public SorryWindow(Problem problem, Language language, Theme theme, Stage stage) {
    ThemeSheet.underlie(theme);
    Fonts.load();
    this.stage = stage;
    var texts = new Texts(new ReadOnlyObjectWrapper<>(language));
    var sentence = Labels.wrapping(texts.live(Sentences.keyOf(problem)));
    sentence.setId("sorry");
    var page = new VBox(sentence);
    page.getStyleClass().addAll("page", "sorry");
    var scene = new Scene(page, WIDTH, HEIGHT);
    new ThemeSheet(scene).wear(theme);
    stage.titleProperty().bind(texts.live("app.name"));
    stage.setScene(scene);
  }

  public void show() {
    stage.show();
  }
}
