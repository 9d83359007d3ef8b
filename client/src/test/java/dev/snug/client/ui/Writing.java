package dev.snug.client.ui;

import dev.snug.client.ui.composer.Composer;
import dev.snug.shared.room.Rights;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;

/// Somebody who writes in the workshop.
final class Writing {

  private Writing() {}

  /// Maya may write, and much is being said.
  static Fixture talking() {
    var fixture = new Fixture().talking().inside();
    fixture.workshop.rightsProperty().set(Rights.of(RoomKind.PUBLIC, Role.MEMBER));
    fixture.people.forEach(fixture.workshop.members()::add);
    return fixture;
  }

  static Composer composer(Screens screens) {
    return screens.find(Composer.class, ".composer-place");
  }
}
