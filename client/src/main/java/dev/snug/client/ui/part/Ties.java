package dev.snug.client.ui.part;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// What ties a view to things that live longer than it does. It lets go of all of them at once.
public final class Ties implements AutoCloseable {

  private final List<Runnable> untie = new ArrayList<>();

  /// Hands `use` the value as it is, and then every new one.
  public <T extends @Nullable Object> void follow(ObservableValue<T> value, Consumer<? super T> use) {
    var subscription = value.subscribe(use);
    untie.add(subscription::unsubscribe);
  }

  /// Hands `use` the value as it is, and every new one for as long as the node is in a window.
  public static <T extends @Nullable Object> void followWhileShown(Node node, ObservableValue<T> value, Consumer<? super T> use) {
    use.accept(value.getValue());
    var ties = new Ties();
    node.sceneProperty().subscribe(scene -> {
      ties.close();
      if (scene != null) {
        ties.follow(value, use);
      }
    });
  }

  /// Runs `then` whenever the source changes.
  public void listen(Observable source, Runnable then) {
    InvalidationListener listener = _ -> then.run();
    source.addListener(listener);
    untie.add(() -> source.removeListener(listener));
  }

  /// Has `last` done when the ties are cut.
  public void atEnd(Runnable last) {
    untie.add(last);
  }

  @Override
  public void close() {
    untie.forEach(Runnable::run);
    untie.clear();
  }
}
