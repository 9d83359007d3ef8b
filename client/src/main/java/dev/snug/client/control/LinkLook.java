package dev.snug.client.control;

import dev.snug.client.preview.Previewer;
import dev.snug.client.preview.Previewer.Found;
import java.util.Optional;

/// Whether this app looks what stands behind the links that its person writes, and who does it. From any thread.
final class LinkLook {

  private final Previewer previewer;
  private volatile boolean on = true;

  LinkLook(Previewer previewer) {
    this.previewer = previewer;
  }

  void turn(boolean isOn) {
    on = isOn;
  }

  boolean isOn() {
    return on;
  }

  /// What stands behind an address; nothing is asked while it is off. Takes time.
  Optional<Found> at(String url) {
    return on ? previewer.of(url) : Optional.empty();
  }
}
