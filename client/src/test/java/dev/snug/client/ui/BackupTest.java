package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.Toolkit;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.settings.BackUp;
import dev.snug.client.ui.settings.RestoreSheet;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Putting one's key away and taking it out again, with the system's question about the file answered.
class BackupTest {

  private static final Path FILE = Path.of("maya.snugkey");

  private final Fixture fixture = new Fixture();
  private Optional<Path> chosen = Optional.of(FILE);
  private Ui ui;
  private StackPane root;

  @BeforeAll
  static void startFx() throws Exception {
    Toolkit.start();
  }

  @BeforeEach
  void open() {
    Screens.run(() -> {
      ui = Writing.ui(fixture);
      var backUp = new BackUp(ui, () -> chosen);
      root = new StackPane(backUp, ui.toasts(), ui.sheets());
      new Scene(root, 800, 600);
      backUp.open();
    });
  }

  private <T extends Node> T find(Class<T> type, String query) {
    root.applyCss();
    root.layout();
    return type.cast(root.lookup(query));
  }

  private void save(String first, String again) {
    Screens.run(() -> {
      find(PasswordField.class, "#backup-passphrase").setText(first);
      find(PasswordField.class, "#backup-again").setText(again);
      find(PasswordField.class, "#backup-again").fireEvent(new ActionEvent());
    });
  }

  private void restore(String passphrase) {
    Screens.run(() -> new RestoreSheet(ui, () -> chosen).show());
    Screens.run(() -> find(Button.class, "#restore-choose").fire());
    Screens.run(() -> {
      find(PasswordField.class, "#restore-passphrase").setText(passphrase);
      find(PasswordField.class, "#restore-passphrase").fireEvent(new ActionEvent());
    });
  }

  private String said(String query) {
    return Screens.on(() -> find(Label.class, query).getText());
  }

  @Test
  void aBackupIsWrittenAndThePassphraseForgotten() {
    fixture.intents.answers.put("backUp", new Outcome.Done<>(FILE));
    save("amber ferry plum", "amber ferry plum");
    assertThat(fixture.intents.wanted).contains("backUp maya.snugkey amber ferry plum");
    assertThat(Screens.on(() -> find(BackUp.class, "#backup").isVisible())).isFalse();
    assertThat(Screens.on(() -> find(PasswordField.class, "#backup-passphrase").getText())).isEmpty();
    assertThat(said(".toast-text")).isEqualTo("Saved. Keep the file and the passphrase apart.");
  }

  @Test
  void whoThinksBetterOfItWritesNothing() {
    chosen = Optional.empty();
    save("amber ferry plum", "amber ferry plum");
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("backUp"));
    assertThat(Screens.on(() -> find(BackUp.class, "#backup").isVisible())).isTrue();
  }

  @Test
  void aBackupThatCannotBeWrittenIsSaidAndNothingTypedIsLost() {
    fixture.intents.answers.put("backUp", new Outcome.Failed<>(Obstacle.DISK_FULL));
    save("amber ferry plum", "amber ferry plum");
    assertThat(said("#backup-note")).isEqualTo(ui.texts().text("problem.disk-full"));
    assertThat(Screens.on(() -> find(PasswordField.class, "#backup-passphrase").getText())).isEqualTo("amber ferry plum");
  }

  @Test
  void aBackupIsRestored() {
    fixture.intents.answers.put("restore", new Outcome.Done<>(fixture.model.key()));
    restore("amber ferry plum");
    assertThat(fixture.intents.wanted).contains("restore maya.snugkey amber ferry plum");
    assertThat(Screens.on(() -> ui.sheets().isOpen())).isFalse();
    assertThat(said(".toast-text")).isEqualTo("It’s you again");
  }

  @Test
  void aPassphraseThatDoesNotOpenItIsSaidAndCanBeTypedAgain() {
    fixture.intents.answers.put("restore", new Outcome.Failed<>(Obstacle.WRONG_PASSPHRASE));
    restore("amber ferry");
    assertThat(said("#restore-note")).isEqualTo("That passphrase does not open this backup.");
    assertThat(Screens.on(() -> find(Button.class, "#restore-do").isDisabled())).isFalse();
  }

  @Test
  void withoutAFileThereIsNothingToRestore() {
    chosen = Optional.empty();
    restore("amber ferry plum");
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("restore"));
  }
}
