package dev.snug.client.ui.settings;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.protocol.ServerFrame.Device;
import java.util.List;
import javafx.scene.layout.VBox;

/// The devices of this person in a house, asked for whenever the house is reached.
final class DeviceList extends VBox {

  private final Ui ui;
  private final HouseModel house;

  DeviceList(Ui ui, HouseModel house, Ties ties) {
    this.ui = ui;
    this.house = house;
    setId("device-list");
    ties.follow(house.lineProperty(), line -> {
      if (line instanceof Line.Open) {
        ask();
      } else {
        say("devices.offline");
      }
    });
  }

  private void ask() {
    ui.intents().devices(house, this::show);
  }

  private void show(Outcome<List<Device>> outcome) {
    switch (outcome) {
      case Outcome.Done<List<Device>>(var devices) ->
          getChildren().setAll(devices.stream().map(device -> new DeviceRow(ui, device, this::remove)).toList());
      case Outcome.Failed<List<Device>>(var problem) -> say(Sentences.keyOf(problem));
    }
  }

  private void remove(PublicKey key) {
    ui.intents().revoke(house, key, outcome -> {
      switch (outcome) {
        case Outcome.Done<PublicKey> _ -> {
          ui.toasts().say(ui.texts().live("devices.removed"));
          ask();
        }
        case Outcome.Failed<PublicKey>(var problem) -> ui.toasts().warn(ui.texts().live(Sentences.keyOf(problem)));
      }
    });
  }

  private void say(String key) {
    getChildren().setAll(Labels.wrapping(ui.texts().live(key), "caption", "subtle"));
  }
}
