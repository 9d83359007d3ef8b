package dev.snug.client.model;

import java.nio.file.Path;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A file that a message carries, as far as this computer has it.
public final class FileModel {

  private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.Away());
  private final ObjectProperty<@Nullable Path> small = new SimpleObjectProperty<>();

  FileModel() {}

  /// How far it has come.
  public sealed interface State {

    /// The house has it, and this computer has not, or need not know.
    record Away() implements State {}

    /// It goes to the house.
    ///
    /// @param moved so many bytes of it are there
    record Going(long moved, long whole) implements State {}

    /// It comes from the house.
    ///
    /// @param moved so many bytes of it are here
    record Coming(long moved, long whole) implements State {}

    /// It is on this computer.
    record Here(Path path) implements State {}

    /// It could not be had.
    record Failed(Problem problem) implements State {}
  }

  public ObjectProperty<State> stateProperty() {
    return state;
  }

  /// The house's small picture of it, once it is here.
  public ObjectProperty<@Nullable Path> smallProperty() {
    return small;
  }
}
