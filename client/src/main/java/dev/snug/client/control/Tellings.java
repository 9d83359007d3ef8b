package dev.snug.client.control;

import dev.snug.client.model.AppModel;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Notice;
import dev.snug.client.model.RoomModel;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Hears what happens in the houses and rings for what this person wants to be told. What this app has caught up on becomes one notice when
/// no more of it comes. On the FX thread.
final class Tellings {

  /// How long nothing more has to come until one is told what was missed.
  private static final Duration BREATH = Duration.seconds(2);

  /// How long somebody has to be gone until they come again.
  private static final java.time.Duration AWHILE = java.time.Duration.ofMinutes(10);

  private final AppModel model;
  private final Clock clock;
  private final Map<HouseModel, Map<RoomModel, List<Notice.Said>>> missed = new LinkedHashMap<>();
  /// Who was seen in the houses, and since when they are not there any more; Instant.MAX for those who are there.
  private final Map<HouseModel, Map<String, Instant>> guests = new HashMap<>();
  private final Set<String> reminded = new HashSet<>();
  private final PauseTransition breath = new PauseTransition(BREATH);
  private Bell bell = _ -> {};

  Tellings(AppModel model, Clock clock) {
    this.model = model;
    this.clock = clock;
    breath.setOnFinished(_ -> tellMissed());
  }

  /// From now on this one rings.
  void ring(Bell with) {
    bell = with;
  }

  /// Something has happened in a house, and stands in the model.
  void after(HouseModel house, Update update) {
    switch (update) {
      case Update.Heard(var id, var messages, var live) ->
          room(house, id).ifPresent(room -> messages.forEach(message -> heard(house, room, message, live)));
      case Update.Plans _ -> house.plans().forEach(plan -> due(house, plan));
      case Update.Here(var id, var present) when id.equals(RoomSyncs.LOBBY) -> guests.put(house, present(present));
      case Update.Presence(var id, var present, var gone) when id.equals(RoomSyncs.LOBBY) -> moved(house, all(present), gone);
      default -> {}
    }
  }

  /// A house is not in the rail any more.
  void forget(HouseModel house) {
    missed.remove(house);
    guests.remove(house);
  }

  private void heard(HouseModel house, RoomModel room, Message message, boolean live) {
    var you = house.youProperty().get();
    if (you == null || message.entry().seq() <= room.readProperty().get()) {
      return;
    }
    var mentions = message.mentions();
    var heard =
        new Telling.Heard(
            message.entry().author().equals(you.id()), mentions.contains(you.id()) || mentions.contains(Body.EVERYONE),
            room.kind(), message.text(), room.tellingProperty().get(), house.presenceProperty().get(),
            isWatched(room, message));
    Telling.of(heard, model.notificationsProperty().get(), now()).ifPresent(cause -> {
      var said = new Notice.Said(house, room, room.people().get(message.entry().author()), message, cause);
      if (live) {
        bell.tell(said);
      } else {
        missed.computeIfAbsent(house, _ -> new LinkedHashMap<>()).computeIfAbsent(room, _ -> new ArrayList<>()).add(said);
        breath.playFromStart();
      }
    });
  }

  /// What was read meanwhile, on another device perhaps, is no news any more.
  private void tellMissed() {
    missed.forEach((house, rooms) -> {
      rooms.forEach((room, all) -> all.removeIf(said -> said.message().entry().seq() <= room.readProperty().get()));
      rooms.values().removeIf(List::isEmpty);
      var count = rooms.values().stream().mapToInt(List::size).sum();
      if (count > 0) {
        var first = rooms.values().iterator().next().getFirst();
        bell.tell(count == 1 ? first : new Notice.Missed(house, first.room(), first.seq(), count, rooms.size()));
      }
    });
    missed.clear();
  }

  private void due(HouseModel house, Plan plan) {
    if (!plan.due() || !(plan.what() instanceof Plan.What.Reminder(var seq)) || !reminded.add(plan.id()) || isSilent(house)) {
      return;
    }
    room(house, plan.room()).ifPresent(room -> bell.tell(new Notice.Due(house, room, seq)));
  }

  /// Whoever loses their line for a moment does not come again.
  private void moved(HouseModel house, Set<String> present, Set<String> gone) {
    var known = guests.computeIfAbsent(house, _ -> new HashMap<>());
    var now = clock.instant();
    var came = present.stream().filter(id -> {
      var left = known.put(id, Instant.MAX);
      return left == null || left.isBefore(now.minus(AWHILE));
    }).toList();
    gone.forEach(id -> known.put(id, now));
    var you = house.youProperty().get();
    if (house.hostedHereProperty().get() && model.notificationsProperty().get().arrivals() && you != null && !isSilent(house)) {
      room(house, RoomSyncs.LOBBY).ifPresent(lobby -> came.stream()
          .filter(id -> !id.equals(you.id()))
          .map(lobby.people()::get)
          .flatMap(Stream::ofNullable)
          .forEach(who -> bell.tell(new Notice.CameIn(house, lobby, who))));
    }
  }

  /// What is said in a thread stands there, and not at the end of the room.
  private boolean isWatched(RoomModel room, Message message) {
    var root = Message.about(message.entry().body());
    var thread = room.threadProperty().get();
    return room.equals(model.watchedProperty().get()) && (root == 0 || (thread != null && thread.root().seq() == root));
  }

  private boolean isSilent(HouseModel house) {
    return Telling.isSilent(house.presenceProperty().get(), model.notificationsProperty().get(), now());
  }

  /// Where this person is now, whatever zone the clock has.
  private LocalTime now() {
    return LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
  }

  private static Map<String, Instant> present(ServerFrame.Present present) {
    var all = new HashMap<String, Instant>();
    all(present).forEach(id -> all.put(id, Instant.MAX));
    return all;
  }

  private static Set<String> all(ServerFrame.Present present) {
    var all = new HashSet<>(present.here());
    all.addAll(present.away());
    all.addAll(present.quiet());
    return all;
  }

  private static Optional<RoomModel> room(HouseModel house, String id) {
    return house.rooms().stream().filter(room -> room.id().equals(id)).findFirst();
  }
}
