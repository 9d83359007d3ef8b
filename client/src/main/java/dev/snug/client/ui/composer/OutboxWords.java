package dev.snug.client.ui.composer;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.text.Sentences;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Body;
import java.util.Optional;

/// What the window says of something that the house has not stored yet.
final class OutboxWords {

  private final Texts texts;
  private final HouseModel house;

  OutboxWords(Texts texts, HouseModel house) {
    this.texts = texts;
    this.house = house;
  }

  Optional<RoomModel> room(String id) {
    return house.rooms().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  String roomName(String id) {
    return room(id).map(each -> RoomName.of(texts, each).getValue()).orElse(id);
  }

  /// What it is: what is said, or what is done to what.
  String what(OutboxItem item) {
    return switch (item.body()) {
      case Body.Said said -> said.text().isEmpty() ? texts.text("outbox.files") : ListedRows.start(said.text());
      case Body.Poll poll -> texts.text("outbox.poll", ListedRows.start(poll.question()));
      case Body.Forwarded _ -> texts.text("outbox.forward");
      case Body.Edited edited -> texts.text("outbox.edit", ListedRows.start(edited.text()));
      case Body.Deleted deleted -> texts.text("outbox.delete", original(item.room(), deleted.message()));
      case Body.Reacted reacted ->
          texts.text(
              reacted.on() ? "outbox.reaction" : "outbox.reaction.off", reacted.emoji(),
              original(item.room(), reacted.message()));
      case Body.Pinned pinned ->
          texts.text(pinned.on() ? "outbox.pin" : "outbox.unpin", original(item.room(), pinned.message()));
      case Body.Voted voted -> texts.text("outbox.vote", original(item.room(), voted.message()));
      case Body.PollClosed closed -> texts.text("outbox.poll-closed", original(item.room(), closed.message()));
      case Body.Previewed previewed -> texts.text("outbox.preview", original(item.room(), previewed.message()));
      case Body.OnPerson _, Body.Joined _, Body.Left _, Body.Renamed _, Body.NameSet _, Body.TopicSet _,
          Body.RetentionSet _, Body.Archived _, Body.Expired _, Body.Gone _ -> texts.text("outbox.change");
    };
  }

  /// How far it has come.
  String state(OutboxItem item) {
    return switch (item.sending()) {
      case Sending.Pending _ -> texts.text("send.pending");
      case Sending.Waiting _ -> texts.text("send.waiting");
      case Sending.Failed(var refusal) -> texts.text(Sentences.keyOf(refusal));
      case Sending.Stored _ -> texts.text("outbox.stored");
    };
  }

  private String original(String room, long seq) {
    return room(room).stream()
        .flatMap(each -> each.timeline().stream())
        .filter(each -> each.seq() == seq && each instanceof MessageModel)
        .findFirst()
        .map(each -> ListedRows.start(((MessageModel) each).text()))
        .orElseGet(() -> texts.text("outbox.message"));
  }
}
