package dev.snug.shared.protocol;

import dev.snug.shared.room.Body;

/// Plans as JSON and back.
final class PlanJson {

  private PlanJson() {}

  static void write(Json json, Plan plan) {
    json.field("id", plan.id()).field("room", plan.room()).field("at", plan.at());
    switch (plan.what()) {
      case Plan.What.Message message -> json.object("body", body -> BodyJson.write(body, message.body()));
      case Plan.What.Reminder reminder -> json.field("seq", reminder.seq());
    }
    json.flagged("due", plan.due()).field("refused", plan.refusal());
  }

  static Plan plan(Fields fields) throws MalformedFrame {
    return new Plan(
        fields.id("id"),
        fields.room(),
        fields.integer("at", 0, Fields.MOST),
        what(fields),
        fields.flagOrFalse("due"),
        fields.has("refused") ? Refusal.of(fields.id("refused")).orElse(Refusal.NOT_ALLOWED) : null);
  }

  private static Plan.What what(Fields fields) throws MalformedFrame {
    if (!fields.has("body")) {
      return new Plan.What.Reminder(fields.integer("seq", 1, Fields.MOST));
    }
    if (BodyJson.body(fields.object("body")) instanceof Body.Said said) {
      return new Plan.What.Message(said);
    }
    throw fields.malformed("body", "is not something said");
  }
}
