package dev.snug.client.ui;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.ui.sidebar.Unread;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.IntegerBinding;

/// How much waits for this person in all houses: the number in the title and on the icon, as far as they want one.
final class Counted extends IntegerBinding {

  private final AppModel model;
  private final Map<HouseModel, IntegerBinding> calls = new HashMap<>();
  private final Map<HouseModel, IntegerBinding> unread = new HashMap<>();
  /// The model lives longer than the window and does not keep it.
  private final InvalidationListener houses = _ -> count();

  Counted(AppModel model) {
    this.model = model;
    bind(model.notificationsProperty());
    model.houses().addListener(new WeakInvalidationListener(houses));
    count();
  }

  private void count() {
    calls.values().forEach(this::unbind);
    unread.values().forEach(this::unbind);
    calls.clear();
    unread.clear();
    for (var house : model.houses()) {
      calls.put(house, Unread.callsIn(house));
      unread.put(house, Unread.in(house));
    }
    calls.values().forEach(this::bind);
    unread.values().forEach(this::bind);
    invalidate();
  }

  @Override
  protected int computeValue() {
    return switch (model.notificationsProperty().get().counted()) {
      case NOTHING -> 0;
      case MENTIONS -> sum(calls);
      case ALL -> sum(unread);
    };
  }

  private static int sum(Map<HouseModel, IntegerBinding> counts) {
    return counts.values().stream().mapToInt(IntegerBinding::get).sum();
  }
}
