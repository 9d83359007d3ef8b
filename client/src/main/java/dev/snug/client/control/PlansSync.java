package dev.snug.client.control;

import dev.snug.client.model.Problem;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What this person has planned: what is kept of it here, all of it after the welcome, and what becomes of it. Lives on
/// the line's thread.
final class PlansSync {

  private static final Comparator<Plan> DUE_FIRST =
      Comparator.comparing((Plan plan) -> !plan.due()).thenComparingLong(Plan::at).thenComparing(Plan::id);

  private final LocalStore store;
  private final Requests requests;
  private final Consumer<Update> updates;
  private final Map<String, Plan> plans = new HashMap<>();
  private int asks;

  PlansSync(LocalStore store, Requests requests, Consumer<Update> updates) {
    this.store = store;
    this.requests = requests;
    this.updates = updates;
  }

  /// Shows what was known when the app was used last.
  void started() throws StoreFailed {
    store.plans().all().forEach(plan -> plans.put(plan.id(), plan));
    tell();
  }

  void welcomed() {
    ask(null);
  }

  void planned(Plan plan) throws StoreFailed {
    plans.put(plan.id(), plan);
    store.plans().put(plan);
    tell();
  }

  void ended(String plan) throws StoreFailed {
    plans.remove(plan);
    store.plans().remove(plan);
    tell();
  }

  private void ask(@Nullable String after) {
    asks++;
    requests.ask(new ClientFrame.Plans("plans" + asks, after), new Requests.Reply() {
      @Override
      public void answered(ServerFrame frame) throws StoreFailed {
        if (frame instanceof ServerFrame.Plans page) {
          take(page, after == null);
        }
      }

      @Override
      public void failed(Problem problem) {
        // After the next welcome it is asked again; until then what is kept is shown.
      }
    });
  }

  private void take(ServerFrame.Plans page, boolean isFirst) throws StoreFailed {
    if (isFirst) {
      plans.clear();
    }
    page.plans().forEach(plan -> plans.put(plan.id(), plan));
    if (page.more() && !page.plans().isEmpty()) {
      ask(page.plans().getLast().id());
    } else {
      store.plans().replace(plans.values());
    }
    tell();
  }

  private void tell() {
    updates.accept(new Update.Plans(plans.values().stream().sorted(DUE_FIRST).toList()));
  }
}
