package dev.snug.client.ui.settings;

import dev.snug.client.ui.part.Ties;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;

/// A time of the day, such as 22:00, to be typed. It counts when one presses Enter or goes on.
final class TimeField extends TextField {

  /// @param wanted hears what was typed: a time, or nothing if it is none
  TimeField(String id, ObservableValue<String> title, ObservableValue<LocalTime> now, Consumer<Optional<LocalTime>> wanted, Ties ties) {
    setId(id);
    getStyleClass().add("time-field");
    accessibleTextProperty().bind(title);
    ties.follow(now, time -> setText(time.toString()));
    setOnAction(_ -> wanted.accept(TimeOfDay.read(getText())));
    focusedProperty().subscribe((_, is) -> {
      if (!is && !getText().equals(now.getValue().toString())) {
        wanted.accept(TimeOfDay.read(getText()));
      }
    });
  }
}
