package dev.snug.client.control;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.store.LocalStore;
import dev.snug.client.store.StoreFailed;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomSummary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Mei's app without a window and without a network: what it asks waits until the test has the house answer.
final class Visitor implements AutoCloseable {

  private final Path file;
  private final Map<String, LogHouse> houses;
  private final Deque<ClientFrame> asked = new ArrayDeque<>();
  private final Deque<ServerFrame.Paged> pages = new ArrayDeque<>();
  private LocalStore store;
  private RoomSyncs rooms;
  private UnreadCounts unread;
  private HouseProjection projection;
  HouseModel model;
  private boolean connected;

  /// @param houses its rooms by their ids
  Visitor(Path file, Map<String, LogHouse> houses) throws StoreFailed {
    this.file = file;
    this.houses = houses;
    open();
  }

  /// Comes into the house, where these rooms are listed.
  void connects(RoomSummary... listed) throws StoreFailed {
    if (connected) {
      return;
    }
    connected = true;
    var you = new ServerFrame.You("u2", "Mei", Role.MEMBER);
    store.you(you.id());
    var welcome = new ServerFrame.Welcome(
        "epoch", new ServerFrame.House("House", "Tom"), you, "token", List.of(listed), Limits.standard());
    unread.startOver();
    projection.apply(new Update.Welcomed(welcome, rooms.listed(welcome.rooms())));
    rooms.follow();
  }

  void drops() {
    connected = false;
    asked.clear();
    pages.clear();
    rooms.lost();
  }

  /// Ends the app and starts it again.
  void restarts() throws StoreFailed {
    close();
    open();
  }

  /// The house takes the next wish: what it sends then is as of now, but a page may arrive later than what happens now.
  void houseTakesNext() throws StoreFailed {
    switch (asked.poll()) {
      case ClientFrame.Follow follow -> rooms.find(follow.room()).orElseThrow().following(house(follow.room()).answer(follow));
      case ClientFrame.Page page -> pages.add(house(page.room()).answer(page));
      case null -> {}
      default -> throw new IllegalStateException("nobody asks that");
    }
    idles();
  }

  void pageArrives() throws StoreFailed {
    var page = pages.poll();
    if (page != null) {
      rooms.find(page.room()).orElseThrow().paged(page);
      unread.changed(page.room());
    }
    idles();
  }

  void houseAnswersAll() throws StoreFailed {
    while (!asked.isEmpty() || !pages.isEmpty()) {
      houseTakesNext();
      pageArrives();
    }
  }

  /// The house does not do the next thing that is asked.
  void houseRefusesNext(boolean mayPass) throws StoreFailed {
    rooms.refused(Objects.requireNonNull(asked.remove().id()), mayPass, Duration.ZERO);
    idles();
  }

  void hears(String room, Entry entry) throws StoreFailed {
    var sync = rooms.find(room);
    if (connected && sync.isPresent() && sync.get().isFollowing()) {
      sync.get().delivered(entry);
      unread.changed(room);
      idles();
    }
  }

  void hearsOfARoom(RoomSummary room) throws StoreFailed {
    rooms.news(room);
    idles();
  }

  void hearsThatARoomIsGone(String room) throws StoreFailed {
    rooms.close(room);
    idles();
  }

  void hearsHowMuchIsUnread(ServerFrame.Count count) throws StoreFailed {
    unread.counted(new ServerFrame.Unread(List.of(count)));
    idles();
  }

  void scrollsUp(String room) throws StoreFailed {
    rooms.find(room).orElseThrow().reading().older();
    idles();
  }

  void at(String room, HouseSync.Move move) throws StoreFailed {
    move.in(rooms.find(room).orElseThrow().reading());
    idles();
  }

  void opensThread(String room, long root) throws StoreFailed {
    var message = room(room).timeline().stream().filter(item -> item.seq() == root).findFirst().orElseThrow();
    projection.openThread(room(room), (MessageModel) message);
    at(room, sync -> sync.openThread(root));
    houseAnswersAll();
  }

  List<String> seesInTheThread(String room) {
    return Objects.requireNonNull(room(room).threadProperty().get()).timeline().stream()
        .map(item -> ((MessageModel) item).text()).toList();
  }

  void scrollsToTheBeginning(String room) throws StoreFailed {
    while (room(room).older().get()) {
      scrollsUp(room);
      houseAnswersAll();
    }
  }

  RoomModel room(String id) {
    return model.rooms().stream().filter(room -> room.id().equals(id)).findFirst().orElseThrow();
  }

  List<String> rooms() {
    return model.rooms().stream().map(RoomModel::id).toList();
  }

  List<ClientFrame> asked() {
    return List.copyOf(asked);
  }

  /// The messages in the timeline, each with its number, what it says, how often it was edited, how somebody reacted, and
  /// how many stand in its thread.
  List<String> sees(String room) {
    return room(room).timeline().stream().filter(MessageModel.class::isInstance).map(Visitor::written).toList();
  }

  /// Whether the local files hold these words.
  boolean keeps(String words) throws Exception {
    store.commit();
    var bytes = words.getBytes(StandardCharsets.UTF_8);
    for (var each : List.of(file, file.resolveSibling(file.getFileName() + "-wal"))) {
      if (Files.exists(each) && holds(Files.readAllBytes(each), bytes)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws StoreFailed {
    drops();
    store.commit();
    store.close();
  }

  private void open() throws StoreFailed {
    store = LocalStore.open(file);
    model = new HouseModel(Fingerprint.ofBytes(new byte[] {1}), "House");
    projection = new HouseProjection(model, Clock.systemUTC());
    unread = new UnreadCounts(store, projection::apply);
    rooms = new RoomSyncs(store, Clock.systemUTC(), this::ask, projection::apply);
    projection.apply(new Update.Remembered(
        store.you().orElse(""), store.people().all(), List.of(), store.outbox().all(), rooms.openAll()));
  }

  private void idles() throws StoreFailed {
    rooms.catchUp();
    rooms.tell();
    unread.tell();
  }

  /// A minute passes.
  void waits() throws StoreFailed {
    store.commit();
    store.wipe();
  }

  private boolean ask(ClientFrame frame) {
    if (connected) {
      asked.add(frame);
    }
    return connected;
  }

  private LogHouse house(String room) {
    return Objects.requireNonNull(houses.get(room));
  }

  private static String written(TimelineItem item) {
    return switch (((MessageModel) item).contentProperty().get()) {
      case Content.Gone _ -> item.seq() + " gone";
      case Content.Written(var body, var now) -> {
        var edit = now.edit();
        var text = new Content.Written(body, now).text();
        var thread = now.thread();
        yield item.seq() + " " + text + " " + (edit == null ? 0 : edit.times()) + " "
            + new ArrayList<>(now.reactions().keySet()) + (thread == null ? "" : " " + thread.count())
            + now.links().stream().map(link -> " " + link.title()).collect(Collectors.joining());
      }
    };
  }

  private static boolean holds(byte[] all, byte[] some) {
    for (var i = 0; i + some.length <= all.length; i++) {
      var j = 0;
      while (j < some.length && all[i + j] == some[j]) {
        j++;
      }
      if (j == some.length) {
        return true;
      }
    }
    return false;
  }
}
