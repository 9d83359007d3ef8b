package dev.snug.client.control;

import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What was asked of the house and waits for its answer. Nothing of it outlives the line: who asks hears at once when it
/// is lost. Lives on the line's thread.
final class Requests {

  private static final int MOST = 100;

  private final Clock clock;
  private final Predicate<ClientFrame> line;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  /// Hears the answer, once.
  interface Reply {
    /// The house has answered.
    ///
    /// @param frame anything but a refusal
    void answered(ServerFrame frame) throws StoreFailed;

    void failed(Problem problem);
  }

  private record Waiting(Instant until, Reply reply) {}

  Requests(Clock clock, Predicate<ClientFrame> line) {
    this.clock = clock;
    this.line = line;
  }

  /// Sends a frame that has an id.
  void ask(ClientFrame frame, Reply reply) {
    if (waiting.size() >= MOST) {
      reply.failed(new Problem.Refused(Refusal.BUSY));
    } else if (line.test(frame)) {
      waiting.put(Objects.requireNonNull(frame.id()), new Waiting(clock.instant().plus(Limits.SILENCE), reply));
    } else {
      reply.failed(Obstacle.UNREACHABLE);
    }
  }

  /// Lets whoever waits for it have it.
  ///
  /// @return whether nothing else is to be made of it
  boolean take(ServerFrame frame) throws StoreFailed {
    return heard(frame) && isOnlyAnswer(frame);
  }

  /// Nobody waits for ever.
  void expire() {
    var now = clock.instant();
    for (var each : List.copyOf(waiting.entrySet())) {
      if (now.isAfter(each.getValue().until())) {
        waiting.remove(each.getKey());
        each.getValue().reply().failed(Obstacle.UNREACHABLE);
      }
    }
  }

  void lost() {
    var all = List.copyOf(waiting.values());
    waiting.clear();
    all.forEach(each -> each.reply().failed(Obstacle.UNREACHABLE));
  }

  private boolean heard(ServerFrame frame) throws StoreFailed {
    var id = idOf(frame);
    var asked = id == null ? null : waiting.remove(id);
    if (asked == null) {
      return false;
    }
    if (frame instanceof ServerFrame.Refused refused) {
      asked.reply().failed(new Problem.Refused(refused.refusal()));
    } else {
      try {
        asked.reply().answered(frame);
      } catch (StoreFailed e) {
        // Whoever asked hears of it, and so does whoever keeps the store.
        asked.reply().failed(Obstacles.of(e.reason()));
        throw e;
      }
    }
    return true;
  }

  /// What all are told, or what opens a room, is more than an answer.
  private static boolean isOnlyAnswer(ServerFrame frame) {
    return switch (frame) {
      case ServerFrame.Delivered _, ServerFrame.Following _, ServerFrame.Planned _, ServerFrame.PlanEnded _ -> false;
      default -> true;
    };
  }

  private static @Nullable String idOf(ServerFrame frame) {
    return switch (frame) {
      case ServerFrame.Refused refused -> refused.id();
      case ServerFrame.Delivered delivered -> delivered.entry().id();
      case ServerFrame.Following following -> following.id();
      case ServerFrame.Done done -> done.id();
      case ServerFrame.RoomMade made -> made.id();
      case ServerFrame.Browsed browsed -> browsed.id();
      case ServerFrame.PeopleFound found -> found.id();
      case ServerFrame.Versions versions -> versions.id();
      case ServerFrame.Found found -> found.id();
      case ServerFrame.Planned planned -> planned.plan().id();
      case ServerFrame.PlanEnded ended -> ended.plan();
      case ServerFrame.Plans plans -> plans.id();
      case ServerFrame.Linked linked -> linked.id();
      case ServerFrame.Devices devices -> devices.id();
      case ServerFrame.Challenge _, ServerFrame.Welcome _, ServerFrame.Peeked _, ServerFrame.Paged _,
          ServerFrame.Signalled _, ServerFrame.Presence _, ServerFrame.RoomNews _, ServerFrame.RoomGone _,
          ServerFrame.Unread _, ServerFrame.Seen _, ServerFrame.Settings _, ServerFrame.TokenMade _, ServerFrame.Tokens _, ServerFrame.InviteMade _,
          ServerFrame.Invites _, ServerFrame.Knocking _, ServerFrame.Knocked _, ServerFrame.KnockEnded _ -> null;
    };
  }
}
