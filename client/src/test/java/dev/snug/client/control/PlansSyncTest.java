package dev.snug.client.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is planned, with a house that answers when the test wants it to.
class PlansSyncTest {

  private static final Plan SOUP = new Plan("a", "lobby", 500, new Plan.What.Message(new Body.Said("Soup?")), false, null);
  private static final Plan LOOK = new Plan("b", "lobby", 400, new Plan.What.Reminder(7), false, null);

  @TempDir Path folder;
  private final Deque<ClientFrame> asked = new ArrayDeque<>();
  private final List<Update> told = new ArrayList<>();
  private LocalStore store;
  private Requests requests;
  private PlansSync plans;

  @BeforeEach
  void open() throws StoreFailed {
    store = LocalStore.open(folder.resolve("house.db"));
    requests = new Requests(Clock.systemUTC(), asked::add);
    plans = new PlansSync(store, requests, told::add);
    plans.started();
  }

  @AfterEach
  void close() throws StoreFailed {
    store.close();
  }

  private void restart() throws StoreFailed {
    store.commit();
    close();
    told.clear();
    asked.clear();
    open();
  }

  private void answers(boolean more, Plan... page) throws StoreFailed {
    requests.take(new ServerFrame.Plans(((ClientFrame.Plans) asked.remove()).id(), List.of(page), more));
  }

  private List<Plan> shown() {
    return ((Update.Plans) told.getLast()).plans();
  }

  @Test
  void whatIsPlannedIsThereAfterARestartWithoutTheHouse() throws StoreFailed {
    plans.planned(SOUP);
    plans.planned(LOOK);
    restart();
    assertThat(shown()).containsExactly(LOOK, SOUP);
  }

  @Test
  void whatHasEndedIsNot() throws StoreFailed {
    plans.planned(SOUP);
    plans.planned(LOOK);
    plans.ended("a");
    restart();
    assertThat(shown()).containsExactly(LOOK);
  }

  @Test
  void whatTheHouseSaysIsAllThereIs() throws StoreFailed {
    plans.planned(SOUP);
    plans.welcomed();
    answers(true, LOOK);
    answers(false);
    assertThat(shown()).containsExactly(LOOK);
    restart();
    assertThat(shown()).containsExactly(LOOK);
  }

  @Test
  void whatIsKnownStaysAsLongAsTheHouseHasNotAnswered() throws StoreFailed {
    plans.planned(SOUP);
    plans.welcomed();
    requests.lost();
    plans.planned(LOOK);
    assertThat(shown()).containsExactly(LOOK, SOUP);
  }

  @Test
  void anotherLogHasOtherPlans() throws StoreFailed {
    plans.planned(SOUP);
    store.startOver("another");
    restart();
    assertThat(shown()).isEmpty();
  }
}
