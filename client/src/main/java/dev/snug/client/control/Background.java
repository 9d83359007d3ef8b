package dev.snug.client.control;

import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what takes time on a thread of its own and answers on the FX thread.
final class Background {

  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final FxMailbox mailbox;

  Background(FxMailbox mailbox) {
    this.mailbox = mailbox;
  }

  /// What may take time, and may not work out.
  @FunctionalInterface
  interface Work<T> {
    T run() throws Hindered;
  }

  <T> void run(Work<T> work, Consumer<Outcome<T>> answer) {
    Thread.ofVirtual().start(() -> {
      var outcome = outcome(work);
      mailbox.post(() -> answer.accept(outcome));
    });
  }

  private static <T> Outcome<T> outcome(Work<T> work) {
    try {
      return new Outcome.Done<>(work.run());
    } catch (Hindered e) {
      LOG.info("What was asked for did not work out: {}", e.problem(), e);
      return new Outcome.Failed<>(e.problem());
    }
  }

  /// It did not work out.
  static final class Hindered extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Hindered(Problem problem, Throwable cause) {
      super(problem.toString(), cause);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
