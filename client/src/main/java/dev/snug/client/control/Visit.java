package dev.snug.client.control;

import javafx.application.Application;
import javafx.stage.Stage;

/// The way out to the system's browser and mail program, which JavaFX offers to applications alone.
final class Visit extends Application {

  @Override
  public void start(Stage stage) {
    throw new IllegalStateException("nobody launches this");
  }

  void of(String address) {
    getHostServices().showDocument(address);
  }
}
