package dev.snug.client.ui.file;

import dev.snug.client.voice.Waveform;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// How loud a voice is over time, as bars; what was heard already has another colour. As many bars as there is room for.
public final class Wave extends Region {

  private static final PseudoClass PLAYED = PseudoClass.getPseudoClass("played");
  private static final double BAR = 2;
  private static final double PITCH = 4;
  private static final double HEIGHT = 28;
  private static final double LEAST = 2;
  private static final double LOUDEST = 255;

  private List<Integer> peaks = List.of();
  private boolean isLive;
  private double played;

  public Wave() {
    getStyleClass().add("wave");
    setMinWidth(0);
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /// Shows all of something.
  ///
  /// @param newPeaks each 0 to 255
  public void show(List<Integer> newPeaks) {
    show(newPeaks, false);
  }

  /// Shows the last of what is being spoken.
  public void showLast(List<Integer> levels) {
    show(levels, true);
  }

  /// Shows how far it was heard.
  ///
  /// @param part of the whole, 0 to 1
  public void played(double part) {
    played = part;
    colour();
  }

  private void show(List<Integer> newPeaks, boolean live) {
    peaks = List.copyOf(newPeaks);
    isLive = live;
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    return PITCH * LOUDEST;
  }

  @Override
  protected void layoutChildren() {
    var count = Math.max(1, (int) (getWidth() / PITCH));
    var bars = getChildren();
    while (bars.size() < count) {
      var bar = new Region();
      bar.getStyleClass().add("wave-bar");
      bar.setMouseTransparent(true);
      bars.add(bar);
    }
    bars.remove(count, bars.size());
    var shown = isLive ? peaks : Waveform.bars(peaks, count);
    for (var i = 0; i < count; i++) {
      // What is softer than a whisper is still seen: people hear loudness so, too.
      var high = Math.max(LEAST, Math.rint(Math.sqrt(level(shown, i, count) / LOUDEST) * getHeight()));
      bars.get(i).resizeRelocate(i * PITCH, Math.rint((getHeight() - high) / 2), BAR, high);
    }
    colour();
  }

  private int level(List<Integer> shown, int bar, int count) {
    if (shown.isEmpty()) {
      return 0;
    }
    if (isLive) {
      var at = bar + Math.max(0, shown.size() - count);
      return at < shown.size() ? shown.get(at) : 0;
    }
    return shown.get(bar * shown.size() / count);
  }

  private void colour() {
    var bars = getChildren();
    for (var i = 0; i < bars.size(); i++) {
      bars.get(i).pseudoClassStateChanged(PLAYED, i < played * bars.size());
    }
  }
}
