package dev.snug.server.log;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the house is to do for people later. A plan whose time has come and that stays (a reminder, a message that was
/// refused) is due. Methods that write are for the writer thread.
public final class Plans {

  /// When the next plan is due if there is none.
  public static final long NEVER = Long.MAX_VALUE;

  /// How long what a plan carries stays beyond its time: the house may be closed then.
  private static final long KEPT_AFTER = Duration.ofDays(7).toMillis();

  private static final String COLUMNS = "SELECT id, room, at, body, coalesce(seq, 0), due, refusal, person FROM plan ";

  private final HeldFiles files = new HeldFiles();

  /// A plan and whose it is.
  public record Owned(String person, Plan plan) {}

  public Optional<Plan> find(Transaction transaction, String person, String id) throws StorageFailure {
    return transaction.first(COLUMNS + "WHERE person = ? AND id = ?", Plans::plan, person, id);
  }

  /// Some of somebody's plans, the earliest first.
  ///
  /// @param after only those behind this one, if there is one
  public List<Plan> of(Transaction transaction, String person, @Nullable Plan after, int most) throws StorageFailure {
    var at = after == null ? -1 : after.at();
    var id = after == null ? "" : after.id();
    return transaction.list(
        COLUMNS + "WHERE person = ? AND (at > ? OR (at = ? AND id > ?)) ORDER BY at, id LIMIT ?",
        Plans::plan, person, at, at, id, most);
  }

  /// How many plans somebody has.
  public long count(Transaction transaction, String person) throws StorageFailure {
    return transaction.first("SELECT count(*) FROM plan WHERE person = ?", row -> row.number(1), person).orElse(0L);
  }

  public void add(Transaction transaction, String person, Plan plan) throws StorageFailure {
    var body = plan.what() instanceof Plan.What.Message(Body.Said said) ? FrameCodec.write(said) : null;
    var seq = plan.what() instanceof Plan.What.Reminder(long number) ? number : null;
    transaction.update(
        "INSERT INTO plan (person, id, room, at, body, seq, due) VALUES (?, ?, ?, ?, ?, ?, 0)",
        person, plan.id(), plan.room(), plan.at(), body, seq);
    if (plan.what() instanceof Plan.What.Message(Body.Said said)) {
      for (var file : said.attachments()) {
        files.claim(transaction, file.file(), person, plan.at() + KEPT_AFTER);
      }
    }
  }

  /// Takes a plan away.
  ///
  /// @return whether there was one
  public boolean remove(Transaction transaction, String person, String id) throws StorageFailure {
    return transaction.update("DELETE FROM plan WHERE person = ? AND id = ?", person, id) > 0;
  }

  /// The time of a plan has come, and it stays.
  ///
  /// @param refusal why it could not be carried out, if that is why it stays
  public Plan becomesDue(Transaction transaction, Owned owned, @Nullable Refusal refusal) throws StorageFailure {
    var plan = owned.plan();
    transaction.update(
        "UPDATE plan SET due = 1, refusal = ? WHERE person = ? AND id = ?",
        refusal == null ? null : refusal.name(), owned.person(), plan.id());
    return new Plan(plan.id(), plan.room(), plan.at(), plan.what(), true, refusal);
  }

  /// Plans whose time has come and of which nobody knows, the earliest first.
  public List<Owned> coming(Transaction transaction, long now, int most) throws StorageFailure {
    return transaction.list(
        COLUMNS + "WHERE due = 0 AND at <= ? ORDER BY at, person, id LIMIT ?",
        row -> new Owned(row.text(8), plan(row)), now, most);
  }

  /// When the next of all plans is due.
  public long next(Transaction transaction) throws StorageFailure {
    return transaction
        .first("SELECT at FROM plan WHERE due = 0 ORDER BY at LIMIT 1", row -> row.number(1))
        .orElse(NEVER);
  }

  private static Plan plan(Row row) throws StorageFailure {
    var refusal = row.optionalText(7);
    return new Plan(
        row.text(1), row.text(2), row.number(3), what(row), row.number(6) > 0,
        refusal == null ? null : Refusal.valueOf(refusal));
  }

  private static Plan.What what(Row row) throws StorageFailure {
    var body = row.optionalText(4);
    if (body == null) {
      return new Plan.What.Reminder(row.number(5));
    }
    if (Stored.body(body) instanceof Body.Said said) {
      return new Plan.What.Message(said);
    }
    throw new StorageFailure(StorageFailure.Why.FAILED, "a plan is nothing that can be said", null);
  }
}
