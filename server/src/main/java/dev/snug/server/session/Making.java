package dev.snug.server.session;

import dev.snug.server.account.People;
import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;
import dev.snug.server.room.Room;
import dev.snug.server.room.Rooms;
import dev.snug.server.room.Rooms.Outcome.Added;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Right;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomKind;
import dev.snug.shared.room.RoomSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody makes a room. Wishing it again, with the same id, is answered with the same room; and between two people there
/// is one direct room, whoever wishes it.
final class Making implements Work {

  private static final int ID_BYTES = 12;

  private final House house;
  private final Session session;
  private final ClientFrame.MakeRoom make;
  private Telling telling;
  private @Nullable RoomSummary made;
  private @Nullable Refusal refusal;

  Making(House house, Session session, ClientFrame.MakeRoom make) {
    this.house = house;
    this.session = session;
    this.make = make;
    this.telling = new Telling(house, session);
  }

  @Override
  public int bytes() {
    return 500 + 100 * make.people().size();
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    telling = new Telling(house, session);
    made = null;
    refusal = null;
    var maker = session.personOrNull();
    if (maker == null) {
      return;
    }
    var room = known(transaction, maker);
    if (room.isEmpty()) {
      refusal = refuses(transaction, maker);
      if (refusal == null) {
        room = make(transaction, maker);
        refusal = room.isEmpty() ? Refusal.TOO_MANY : null;
      }
    }
    if (room.isPresent()) {
      made = house.rooms().summary(transaction, room.get(), maker.id());
    }
  }

  @Override
  public void stored() {
    if (refusal != null) {
      session.refuse(make.id(), refusal, 0);
    } else if (made != null) {
      telling.tell();
      session.send(new ServerFrame.RoomMade(make.id(), made));
    }
  }

  @Override
  public void notStored(StorageFailure failure) {
    session.refuse(make.id(), failure.refusal(), Arrival.STORAGE_RETRY);
  }

  private Optional<Room> known(Transaction transaction, Person maker) throws StorageFailure {
    var place = house.log().named(transaction, maker.id(), make.id());
    if (place.isPresent()) {
      return house.rooms().find(place.get().room());
    }
    return make.kind() == RoomKind.DIRECT && make.people().size() == 1
        ? house.rooms().find(directId(maker.id(), make.people().iterator().next()))
        : Optional.empty();
  }

  private @Nullable Refusal refuses(Transaction transaction, Person maker) throws StorageFailure {
    var needed = switch (make.kind()) {
      case PUBLIC -> Right.MAKE_ROOMS;
      case PRIVATE, GROUP -> Right.MAKE_GROUPS;
      case DIRECT -> Right.WRITE_DIRECT;
    };
    if (!house.rooms().rightsInHouse(transaction, maker).contains(needed)) {
      return Refusal.NOT_ALLOWED;
    }
    var isNamed = make.kind() == RoomKind.PUBLIC || make.kind() == RoomKind.PRIVATE;
    var isName = make.name().isEmpty() || Names.isName(make.name());
    if (!isName || (make.name().isEmpty() == isNamed && make.kind() != RoomKind.GROUP)) {
      return Refusal.BAD_NAME;
    }
    if (make.people().contains(maker.id()) || (make.kind() == RoomKind.DIRECT && make.people().size() != 1)) {
      return Refusal.NOT_ALLOWED;
    }
    for (var person : make.people()) {
      if (house.people().withId(transaction, person).isEmpty()) {
        return Refusal.NOT_FOUND;
      }
    }
    return null;
  }

  private Optional<Room> make(Transaction transaction, Person maker) throws StorageFailure {
    var id = make.kind() == RoomKind.DIRECT ? directId(maker.id(), make.people().iterator().next()) : newId();
    var room = house.rooms().make(transaction, id, make.kind());
    if (room.isPresent()) {
      var role = make.kind() == RoomKind.DIRECT ? Role.MEMBER : Role.OWNER;
      add(transaction, room.get(), maker, make.id(), new Body.Joined(maker.name(), role, maker.key()));
      for (var body : beginning()) {
        add(transaction, room.get(), maker, "made-" + Invite.newSecret(house.random()), body);
      }
    }
    return room;
  }

  private List<Body> beginning() {
    var bodies = new ArrayList<Body>();
    if (!make.name().isEmpty()) {
      bodies.add(new Body.NameSet(make.name()));
    }
    if (!make.topic().isEmpty()) {
      bodies.add(new Body.TopicSet(make.topic()));
    }
    make.people().stream().sorted().map(Body.Invited::new).forEach(bodies::add);
    return bodies;
  }

  private void add(Transaction transaction, Room room, Person maker, String id, Body body) throws StorageFailure {
    if (!(house.rooms().add(transaction, room, maker.id(), id, body) instanceof Added added)) {
      throw new IllegalStateException("a new room refuses " + body);
    }
    telling.add(transaction, added);
    for (var more : house.rules().follow(transaction, added)) {
      telling.add(transaction, more);
    }
  }

  /// The same whoever of the two asks.
  private static String directId(String one, String other) {
    var first = Math.min(People.number(one), People.number(other));
    var second = Math.max(People.number(one), People.number(other));
    return Rooms.MADE + "" + first + "-" + second;
  }

  /// Of letters and digits alone, and too long to be guessed or hit twice.
  private String newId() {
    var id = new StringBuilder().append(Rooms.MADE);
    for (int i = 0; i < ID_BYTES; i++) {
      id.append(Character.forDigit(house.random().nextInt(Character.MAX_RADIX), Character.MAX_RADIX));
    }
    return id.toString();
  }
}
