package dev.snug.client.ui.settings;

import dev.snug.client.report.Build;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What this is, what it stands on, and what to hand to whoever helps.
public final class AboutPage implements SettingsPage {

  private static final double ICON = 92;

  private final Ui ui;
  private final Texts texts;

  AboutPage(Ui ui) {
    this.ui = ui;
    this.texts = ui.texts();
  }

  @Override
  public String id() {
    return "about";
  }

  @Override
  public Feather icon() {
    return Feather.INFO;
  }

  @Override
  public Node node() {
    var logs = Buttons.with(small("open-logs", texts.live("about.logs.open"), this::openLogs), Feather.FOLDER);
    var licences = new Licences(texts);
    var read = small("read-licences", texts.live("about.licences.read"), licences::toggle);
    var copy = Buttons.with(small("copy-report", texts.live("about.report.copy"), () -> copyReport(ui)), Feather.COPY);
    return new VBox(
        head(),
        new SettingsRow(texts.live("about.logs"), texts.live("about.logs.hint"), logs),
        new SettingsRow(texts.live("about.licences"), texts.live("about.licences.hint"), read),
        licences,
        new SettingsRow(texts.live("about.report"), texts.live("about.report.hint"), copy));
  }

  @Override
  public void close() {}

  /// Puts the report on the clipboard and says so.
  public static void copyReport(Ui ui) {
    ui.intents().report(text -> {
      var content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
      ui.toasts().say(ui.texts().live("about.report.copied"));
    });
  }

  private void openLogs() {
    ui.intents().openLogs();
  }

  private VBox head() {
    var url = Objects.requireNonNull(AboutPage.class.getResource("/dev/snug/client/art/icon-256.png"));
    var icon = new ImageView(new Image(url.toExternalForm()));
    icon.setFitWidth(ICON);
    icon.setFitHeight(ICON);
    var version = Labels.of(texts.live("about.version", Build.version()), "muted");
    version.setId("about-version");
    var head = new VBox(4, icon, Labels.of(texts.live("app.name"), "sheet-title"), version, Labels.wrapping(texts.live("about.sentence"), "secondary", "muted"));
    head.setAlignment(Pos.CENTER);
    head.getStyleClass().add("about-head");
    return head;
  }

  private static Button small(String id, ObservableValue<String> text, Runnable then) {
    var button = Buttons.outlined(id, text, then);
    button.getStyleClass().add("small");
    return button;
  }
}
