package dev.snug.client.control;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.store.UnsentPost;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Writes what the house has not stored into the model. On the FX thread.
final class OutboxProjection {

  private final HouseModel house;

  OutboxProjection(HouseModel house) {
    this.house = house;
  }

  void remembered(List<UnsentPost> posts) {
    // What the app shows by itself nobody waits for.
    house.outbox().setAll(posts.stream().filter(post -> !Previewing.isOf(post.body())).map(this::item).toList());
  }

  /// Something new, or something that is tried again in its old place.
  void wrote(UnsentPost post) {
    var at = indexOf(post.id());
    if (at < 0) {
      house.outbox().add(item(post));
    } else {
      house.outbox().set(at, item(post));
    }
  }

  void refused(String id, Refusal refusal) {
    var at = indexOf(id);
    if (at >= 0) {
      house.outbox().set(at, with(house.outbox().get(at), new Sending.Failed(refusal)));
    }
  }

  /// Takes out what is stored or given up.
  ///
  /// @return whether something was there
  boolean remove(Set<String> ids) {
    return house.outbox().removeIf(item -> ids.contains(item.post()));
  }

  /// The house can be reached, or cannot any more.
  void lineChanged() {
    house.outbox().replaceAll(item -> item.isFailed() ? item : with(item, onItsWay()));
  }

  Optional<OutboxItem> find(String id) {
    var at = indexOf(id);
    return at < 0 ? Optional.empty() : Optional.of(house.outbox().get(at));
  }

  /// What was said in a room, or in a thread of it.
  ///
  /// @param root the number of the message whose thread it is; 0 for the room itself
  List<OutboxItem> said(String room, long root) {
    return house.outbox().stream()
        .filter(item -> item.room().equals(room) && item.body() instanceof Body.OfMessage body && rootOf(body) == root)
        .toList();
  }

  /// What was done to messages of a room.
  List<OutboxItem> changes(String room) {
    return house.outbox().stream()
        .filter(item -> item.room().equals(room) && item.body() instanceof Body.OnMessage)
        .toList();
  }

  private int indexOf(String id) {
    for (var i = 0; i < house.outbox().size(); i++) {
      if (house.outbox().get(i).post().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  private OutboxItem item(UnsentPost post) {
    var refusal = post.refusal();
    return new OutboxItem(
        post.id(), post.room(), post.body(), post.at(), refusal == null ? onItsWay() : new Sending.Failed(refusal));
  }

  private Sending onItsWay() {
    return house.lineProperty().get() instanceof Line.Open ? new Sending.Pending() : new Sending.Waiting();
  }

  private static OutboxItem with(OutboxItem item, Sending sending) {
    return new OutboxItem(item.post(), item.room(), item.body(), item.at(), sending);
  }

  private static long rootOf(Body.OfMessage body) {
    return body instanceof Body.Said said && said.thread() != null ? said.thread() : 0;
  }
}
