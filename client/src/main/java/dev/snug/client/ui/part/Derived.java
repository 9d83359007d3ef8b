package dev.snug.client.ui.part;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Values that are made of others and follow them, and that live no longer than what uses them.
///
/// `ObservableValue.map` and `flatMap` do not do: as long as one looks at what they made, the source keeps it, and with it whatever
/// the function holds, such as the view of a room that was left long ago.
public final class Derived {

  private Derived() {}

  public static <S extends @Nullable Object, T extends @Nullable Object> ObjectBinding<T> of(
      ObservableValue<S> source, Function<? super S, ? extends T> function) {
    return Bindings.createObjectBinding(() -> function.apply(source.getValue()), source);
  }

  public static BooleanBinding not(ObservableValue<Boolean> source) {
    return Bindings.createBooleanBinding(() -> !source.getValue(), source);
  }

  /// Whether both are so.
  public static BooleanBinding both(ObservableValue<Boolean> first, ObservableValue<Boolean> second) {
    return Bindings.createBooleanBinding(() -> first.getValue() && second.getValue(), first, second);
  }
}
