package dev.snug.client.control;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.client.model.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What this person has planned: all of it after the welcome, and what becomes of it. Lives on the line's thread.
final class PlansSync {

  private static final Comparator<Plan> DUE_FIRST =
      Comparator.comparing((Plan plan) -> !plan.due()).thenComparingLong(Plan::at).thenComparing(Plan::id);

  private final Requests requests;
  private final Consumer<Update> updates;
  private final Map<String, Plan> plans = new HashMap<>();
  private int asks;

  PlansSync(Requests requests, Consumer<Update> updates) {
    this.requests = requests;
    this.updates = updates;
  }

  void welcomed() {
    plans.clear();
    ask(null);
  }

  void planned(Plan plan) {
    plans.put(plan.id(), plan);
    tell();
  }

  void ended(String plan) {
    plans.remove(plan);
    tell();
  }

  private void ask(@Nullable String after) {
    asks++;
    requests.ask(new ClientFrame.Plans("plans" + asks, after), new Requests.Reply() {
      @Override
      public void answered(ServerFrame frame) {
        if (frame instanceof ServerFrame.Plans page) {
          page.plans().forEach(plan -> plans.put(plan.id(), plan));
          if (page.more() && !page.plans().isEmpty()) {
            ask(page.plans().getLast().id());
          }
          tell();
        }
      }

      @Override
      public void failed(Problem problem) {
        // After the next welcome it is asked again.
      }
    });
  }

  private void tell() {
    updates.accept(new Update.Plans(plans.values().stream().sorted(DUE_FIRST).toList()));
  }
}
