package dev.snug.server.session;

import dev.snug.server.session.Session.Stage;
import dev.snug.shared.identity.Identity;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.CloseCode;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;

/// What to do with each frame of one session. Hands the work to the thread it belongs to and returns; runs on the
/// transport's thread.
final class Commands {

  /// When asking again is of use while too much waits, in milliseconds.
  static final long BUSY_FOR = 500;

  private final House house;
  private final Session session;

  Commands(House house, Session session) {
    this.house = house;
    this.session = session;
  }

  void take(ClientFrame frame, Pace pace) {
    if (session.stage() == Stage.NEW && !mayComeFirst(frame)) {
      session.refuse(frame.id(), Refusal.NOT_NOW, 0);
      session.close(CloseCode.PROTOCOL_ERROR);
      return;
    }
    var retryAfter = pace.tooEarly(frame);
    if (retryAfter > 0) {
      session.refuse(frame.id(), Refusal.SLOW_DOWN, retryAfter);
      if (pace.isFlood()) {
        session.close(CloseCode.FLOODING);
      }
      return;
    }
    if (session.stage() == Stage.KNOCKING) {
      session.refuse(frame.id(), Refusal.NOT_NOW, 0);
      return;
    }
    carryOut(frame, pace);
  }

  private void carryOut(ClientFrame frame, Pace pace) {
    switch (frame) {
      case ClientFrame.Hello hello -> hello(hello);
      case ClientFrame.Peek peek -> peek(peek);
      case ClientFrame.Follow follow ->
          submitted(house.appender().submit(new Joining(house, session, follow)), frame);
      case ClientFrame.Post post -> post(post);
      case ClientFrame.Page page -> submitted(house.readers().submit(new Leafing(house, session, page)), frame);
      case ClientFrame.Search wish -> submitted(house.appender().submit(new Searching(house, session, wish)), frame);
      case ClientFrame.Signal signal -> {
        if (pace.maySignal()) {
          house.appender().submitFleeting(new Relaying(house, session, signal));
        }
      }
      case ClientFrame.Read read -> submitted(house.appender().submit(new Marking(house, session, read)), frame);
      case ClientFrame.MakeRoom make -> submitted(house.appender().submit(new Making(house, session, make)), frame);
      case ClientFrame.Browse browse -> submitted(house.appender().submit(new Browsing(house, session, browse)), frame);
      case ClientFrame.FindPeople find -> submitted(house.readers().submit(new Finding(house, session, find)), frame);
      case ClientFrame.Versions wish -> submitted(house.readers().submit(new Recalling(house, session, wish)), frame);
      case ClientFrame.Appear appear -> house.desk().appearing().say(session, appear.as());
      case ClientFrame.Setting wish -> submitted(house.appender().submit(new Keeping(house, session, wish)), frame);
      case ClientFrame.Schedule wish -> submitted(house.appender().submit(Planning.of(house, session, wish)), frame);
      case ClientFrame.Remind wish -> submitted(house.appender().submit(Planning.of(house, session, wish)), frame);
      case ClientFrame.Cancel wish -> submitted(house.appender().submit(new Cancelling(house, session, wish)), frame);
      case ClientFrame.Plans wish -> submitted(house.appender().submit(new Reviewing(house, session, wish)), frame);
      case ClientFrame.Link wish -> ask(wish, (store, me) -> ownDevices().link(store, me, wish));
      case ClientFrame.Devices wish -> ask(wish, (store, me) -> ownDevices().list(store, me, wish));
      case ClientFrame.RevokeDevice wish -> ask(wish, (store, me) -> ownDevices().revoke(store, me, wish));
      case ClientFrame.MakeToken wish -> ask(wish, (store, me) -> tokens().make(store, me, wish));
      case ClientFrame.Tokens wish -> ask(wish, (store, me) -> tokens().list(store, me, wish));
      case ClientFrame.RevokeToken wish -> ask(wish, (store, me) -> tokens().revoke(store, me, wish));
      case ClientFrame.MakeInvite wish -> ask(wish, (store, me) -> invites().make(store, me, wish));
      case ClientFrame.Invites wish -> ask(wish, (store, me) -> invites().list(store, me, wish));
      case ClientFrame.RevokeInvite wish -> ask(wish, (store, me) -> invites().revoke(store, me, wish));
      case ClientFrame.Admit wish -> ask(wish, new Admitting(house, wish));
    }
  }

  private void hello(ClientFrame.Hello hello) {
    if (session.stage() != Stage.NEW) {
      session.refuse(null, Refusal.NOT_NOW, 0);
      return;
    }
    session.stage(Stage.ARRIVING);
    if (hello.version() != ClientFrame.VERSION) {
      session.turnAway(Refusal.WRONG_VERSION, 0);
      return;
    }
    var visitor = session.wire().visitor();
    if (hello.credential() instanceof Credential.ByKey key) {
      var retryAfter = house.entrance().attempts().retryAfter(visitor.key());
      if (retryAfter > 0) {
        session.turnAway(Refusal.SLOW_DOWN, retryAfter);
        return;
      }
      if (!Identity.proves(key.key(), key.proof(), session.nonce(), house.key(), key.name())) {
        house.entrance().attempts().failed(visitor.key());
        session.turnAway(Refusal.BAD_PROOF, 0);
        return;
      }
    }
    if (!house.appender().submit(new Arrival(house, session, hello.credential()))) {
      session.turnAway(Refusal.BUSY, BUSY_FOR);
    }
  }

  private void peek(ClientFrame.Peek peek) {
    if (session.stage() != Stage.NEW) {
      session.refuse(peek.id(), Refusal.NOT_NOW, 0);
      return;
    }
    submitted(house.appender().submit(new Glance(house, session, peek)), peek);
  }

  private void post(ClientFrame.Post post) {
    var isForged = post.body() instanceof Body.Forwarded forwarded && forwarded.original() != null;
    if (isForged || post.body() instanceof Body.Joined) {
      session.refuse(post.id(), Refusal.NOT_ALLOWED, 0);
      return;
    }
    submitted(house.appender().submit(new Posting(house, session, post)), post);
  }

  private void ask(ClientFrame frame, Asking.Wish wish) {
    submitted(house.appender().submit(new Asking(house, session, frame.id(), wish)), frame);
  }

  private OwnDevices ownDevices() {
    return new OwnDevices(house, session);
  }

  private HouseTokens tokens() {
    return new HouseTokens(house);
  }

  private HouseInvites invites() {
    return new HouseInvites(house);
  }

  private void submitted(boolean taken, ClientFrame frame) {
    if (!taken) {
      session.refuse(frame.id(), Refusal.BUSY, BUSY_FOR);
    }
  }

  private static boolean mayComeFirst(ClientFrame frame) {
    return frame instanceof ClientFrame.Hello || frame instanceof ClientFrame.Peek;
  }
}
