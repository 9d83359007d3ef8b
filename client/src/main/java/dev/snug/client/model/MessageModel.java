package dev.snug.client.model;

import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.MessageState;
import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Something somebody said, asked or passed on, and what has become of it.
public final class MessageModel implements TimelineItem {

  private final String id;
  private final String author;
  private final Instant at;
  private final long seq;
  private final ObjectProperty<Content> content;
  private @Nullable Message stored;
  private final ObjectProperty<Sending> sending;
  private final ObjectProperty<Sending> changing = new SimpleObjectProperty<>(new Sending.Stored());

  /// One that the house has stored.
  public MessageModel(Message message) {
    this(
        message.entry().id(), message.entry().author(), Content.of(message), Instant.ofEpochMilli(message.entry().at()),
        message.entry().seq(), new Sending.Stored());
    stored = message;
  }

  /// One that this person has written.
  public MessageModel(String id, String author, Body.OfMessage body, Instant at, Sending sending) {
    this(id, author, new Content.Written(body, MessageState.UNCHANGED), at, Long.MAX_VALUE, sending);
  }

  private MessageModel(String id, String author, Content content, Instant at, long seq, Sending sending) {
    this.id = id;
    this.author = author;
    this.at = at;
    this.seq = seq;
    this.content = new SimpleObjectProperty<>(content);
    this.sending = new SimpleObjectProperty<>(sending);
  }

  public String id() {
    return id;
  }

  @Override
  public String author() {
    return author;
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public long seq() {
    return seq;
  }

  /// As the house has stored it, without what this person has done to it since; empty if the house has not.
  public Optional<Message> stored() {
    return Optional.ofNullable(stored);
  }

  /// The house has stored it like this; what it shows is said with [#contentProperty].
  public void stored(Message message) {
    stored = message;
  }

  /// What it says now.
  public String text() {
    return content.get().text();
  }

  public ObjectProperty<Content> contentProperty() {
    return content;
  }

  public ObjectProperty<Sending> sendingProperty() {
    return sending;
  }

  /// How far this person's last change to it has come; [#contentProperty] shows it as if it had arrived.
  public ObjectProperty<Sending> changingProperty() {
    return changing;
  }

  /// What stands there now.
  public sealed interface Content {

    /// What it says now; empty if it is gone.
    String text();

    /// It says something.
    ///
    /// @param body as it was first written
    /// @param now what has become of it
    record Written(Body.OfMessage body, MessageState now) implements Content {

      @Override
      public String text() {
        var edit = now.edit();
        return switch (body) {
          case Body.Said said -> edit == null ? said.text() : edit.text();
          case Body.Poll poll -> poll.question();
          case Body.Forwarded(var _, var _, var original) -> original == null ? "" : original.text();
        };
      }
    }

    /// It was deleted, for everybody.
    record Gone() implements Content {

      @Override
      public String text() {
        return "";
      }
    }

    static Content of(Message message) {
      return message.entry().body() instanceof Body.OfMessage body ? new Written(body, message.state()) : new Gone();
    }
  }

  /// How far it has come on its way. It is on this computer's disk in every state.
  public sealed interface Sending {

    /// On its way.
    record Pending() implements Sending {}

    /// It goes out when the house can be reached.
    record Waiting() implements Sending {}

    /// The house refused it.
    record Failed(Refusal refusal) implements Sending {}

    /// The house has it on its disk.
    record Stored() implements Sending {}
  }
}
