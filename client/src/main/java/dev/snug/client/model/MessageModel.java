package dev.snug.client.model;

import dev.snug.shared.protocol.Refusal;
import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Something somebody said.
public final class MessageModel implements TimelineItem {

  private final String id;
  private final String author;
  private final String text;
  private final Instant at;
  private final long seq;
  private final ObjectProperty<Sending> sending;

  /// One that the house has stored.
  public MessageModel(String id, String author, String text, Instant at, long seq) {
    this(id, author, text, at, seq, new Sending.Stored());
  }

  /// One that this person has written.
  public MessageModel(String id, String author, String text, Instant at, Sending sending) {
    this(id, author, text, at, Long.MAX_VALUE, sending);
  }

  private MessageModel(String id, String author, String text, Instant at, long seq, Sending sending) {
    this.id = id;
    this.author = author;
    this.text = text;
    this.at = at;
    this.seq = seq;
    this.sending = new SimpleObjectProperty<>(sending);
  }

  public String id() {
    return id;
  }

  @Override
  public String author() {
    return author;
  }

  public String text() {
    return text;
  }

  @Override
  public Instant at() {
    return at;
  }

  @Override
  public long seq() {
    return seq;
  }

  public ObjectProperty<Sending> sendingProperty() {
    return sending;
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
