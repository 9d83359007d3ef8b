package dev.snug.client.ui.sidebar;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.HouseTile.Light;
import dev.snug.client.ui.part.Ui;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/// How things stand with a house, in words and as light.
public final class LineState {

  private final Ui ui;
  private final HouseModel house;

  public LineState(Ui ui, HouseModel house) {
    this.ui = ui;
    this.house = house;
  }

  /// Such as `Open · Tomás is hosting`.
  public ObservableValue<String> words() {
    return ui.texts().live(this::written, house.lineProperty(), house.hostProperty(), house.hostedHereProperty());
  }

  /// How this person is there, such as `Away`.
  public ObservableValue<String> presence() {
    return ui.texts().live(this::present, house.lineProperty(), house.presenceProperty());
  }

  public ObservableValue<Boolean> isOpen() {
    return Derived.of(house.lineProperty(), Line.Open.class::isInstance);
  }

  /// The light in its window.
  ///
  /// @param isShown whether one is looking at this house
  public static Light light(Line line, boolean isShown) {
    if (line instanceof Line.Open) {
      return isShown ? Light.LIT : Light.OPEN;
    }
    return isShown ? Light.CUT_OFF : Light.UNLIT;
  }

  private String written() {
    var texts = ui.texts();
    return switch (house.lineProperty().get()) {
      case Line.Connecting _ -> texts.text("line.connecting");
      case Line.Open _ -> open();
      case Line.Reconnecting _ -> texts.text("line.reconnecting");
      case Line.Closed(var since) -> texts.text("line.closed", ui.times().time(since));
      case Line.ShutOut _ -> texts.text("line.shut-out");
      case Line.KeyChanged _ -> texts.text("line.key-changed");
    };
  }

  private String open() {
    var texts = ui.texts();
    if (house.hostedHereProperty().get()) {
      return texts.text("line.open") + " · " + texts.text("house.hosting.you");
    }
    var host = house.hostProperty().get();
    return host.isEmpty() ? texts.text("line.open") : texts.text("line.open") + " · " + texts.text("house.hosting", host);
  }

  private String present() {
    return ui.texts().text(switch (house.lineProperty().get()) {
      case Line.Open _ -> "presence." + house.presenceProperty().get().name().toLowerCase(Locale.ROOT);
      case Line.Connecting _ -> "line.connecting";
      case Line.Reconnecting _ -> "line.reconnecting";
      case Line.Closed _, Line.ShutOut _, Line.KeyChanged _ -> "presence.offline";
    });
  }
}
