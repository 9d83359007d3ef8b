package dev.snug.shared.room;

import java.util.ArrayDeque;
import java.util.Queue;

/// What goes between a house and a guest: live entries in their order, answers among them at any time, and now and then
/// nothing for a while.
final class Line {

  private final House house;
  private final Guest guest;
  private final Chance chance;
  private final Queue<Long> live = new ArrayDeque<>();
  private final Queue<String> answers = new ArrayDeque<>();
  private boolean up = true;

  Line(House house, Guest guest, Chance chance) {
    this.house = house;
    this.guest = guest;
    this.chance = chance;
  }

  void goesOn() {
    switch (chance.upTo(8)) {
      case 0, 1, 2, 3 -> houseGoesOn();
      case 4, 5 -> guestHearsOfTheNext();
      case 6 -> guestAsks();
      default -> guestIsAnswered();
    }
    if (chance.once(150)) {
      drops();
    }
  }

  /// Everything is heard, and what is missing asked for: then the guest knows what the house knows.
  void comesToRest() {
    answers.forEach(guest::hears);
    live.clear();
    answers.clear();
    guest.hears(house.following());
    for (var missing = guest.misses(); missing.isPresent(); missing = guest.misses()) {
      guest.hears(house.page(missing.get(), 300));
    }
    guest.knowsTheSameAs(house);
  }

  private void houseGoesOn() {
    if (house.tries(chance) && up) {
      live.add(house.top());
    }
  }

  /// An entry is delivered from the log, as it is by then.
  private void guestHearsOfTheNext() {
    if (!live.isEmpty()) {
      guest.hears(house.delivers(live.remove()));
    }
  }

  private void guestAsks() {
    if (up && answers.isEmpty()) {
      guest.misses().ifPresent(from -> answers.add(house.page(from, 1 + chance.upTo(40))));
    }
  }

  private void guestIsAnswered() {
    if (!answers.isEmpty()) {
      guest.hears(answers.remove());
    }
  }

  private void drops() {
    live.clear();
    answers.clear();
    up = !up;
    if (up && chance.once(2)) {
      comesToRest();
    } else if (up) {
      guest.hears(house.following());
    }
  }
}
