package dev.snug.client.store;

import dev.snug.shared.protocol.FrameCodec;
import dev.snug.shared.protocol.MalformedFrame;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/// What this person has planned at the house, as it was when the house was last heard of.
public final class KeptPlans {

  private final Database database;

  KeptPlans(Database database) {
    this.database = database;
  }

  public List<Plan> all() throws StoreFailed {
    return database.rows(KeptPlans::plan, "SELECT plan FROM plan ORDER BY id");
  }

  /// Keeps a plan, new or changed.
  public void put(Plan plan) throws StoreFailed {
    database.change(
        "INSERT OR REPLACE INTO plan (id, plan) VALUES (?, ?)", plan.id(), FrameCodec.write(new ServerFrame.Planned(plan)));
  }

  public void remove(String id) throws StoreFailed {
    database.change("DELETE FROM plan WHERE id = ?", id);
  }

  /// These are all there are.
  public void replace(Collection<Plan> plans) throws StoreFailed {
    database.change("DELETE FROM plan");
    for (var plan : plans) {
      put(plan);
    }
  }

  private static Plan plan(ResultSet row) throws SQLException {
    try {
      if (FrameCodec.readServer(row.getString(1)) instanceof ServerFrame.Planned(var plan)) {
        return plan;
      }
      throw new SQLException("a plan of the store is none");
    } catch (MalformedFrame e) {
      throw new SQLException("a plan of the store is damaged", e);
    }
  }
}
