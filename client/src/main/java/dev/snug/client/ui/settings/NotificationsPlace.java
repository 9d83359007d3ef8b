package dev.snug.client.ui.settings;

import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;

/// Where in the settings one says by what one wants to be called.
final class NotificationsPlace implements SettingsPage {

  private final Ui ui;
  private final Ties ties = new Ties();

  NotificationsPlace(Ui ui) {
    this.ui = ui;
  }

  @Override
  public String id() {
    return "notifications";
  }

  @Override
  public Feather icon() {
    return Feather.BELL;
  }

  @Override
  public Node node() {
    return new NotificationsPage(ui, ties);
  }

  @Override
  public void close() {
    ties.close();
  }
}
