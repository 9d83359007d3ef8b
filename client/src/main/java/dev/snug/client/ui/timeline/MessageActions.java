package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.Outcome;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Sheet;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.LinkPreview;
import dev.snug.shared.room.Right;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What somebody can do to a message, and whether they may.
record MessageActions(Talk talk, MessageModel message) {

  private static final double CONFIRM_WIDTH = 448;

  boolean mayReact() {
    return isThere() && talk.may(Right.REACT);
  }

  boolean mayReply() {
    return isThere() && talk.may(Right.SAY);
  }

  boolean mayOpenThread() {
    return mayReply() && !talk.isThread();
  }

  boolean mayEdit() {
    return mayReply() && talk.isYours(message)
        && message.contentProperty().get() instanceof Content.Written(Body.Said _, var _);
  }

  boolean mayUnpreview() {
    return !previews().isEmpty() && talk.isYours(message) && talk.may(Right.SAY);
  }

  /// What is shown of the links in it.
  List<LinkPreview> previews() {
    return isStored() && message.contentProperty().get() instanceof Content.Written(var _, var now) ? now.links() : List.of();
  }

  boolean mayForward() {
    return isThere();
  }

  boolean mayPin() {
    return isThere() && talk.may(Right.PIN);
  }

  boolean mayRemind() {
    return isThere();
  }

  boolean mayDelete() {
    return isWritten() && (isStored() ? isYoursToDelete() || talk.may(Right.DELETE) : talk.isYours(message));
  }

  /// The number of the message that this one answers.
  Optional<Long> answered() {
    return message.contentProperty().get() instanceof Content.Written(Body.Said said, var _)
        ? Optional.ofNullable(said.replyTo())
        : Optional.empty();
  }

  boolean isEdited() {
    return message.contentProperty().get() instanceof Content.Written(var _, var now) && now.edit() != null;
  }

  boolean isPinned() {
    return talk.room().factsProperty().get().pins().contains(message.seq());
  }

  void react(Node near) {
    if (mayReact()) {
      Reactions.ask(talk, message, near);
    }
  }

  void reply() {
    if (mayReply()) {
      talk.desk().reply(message);
    }
  }

  void thread() {
    if (mayOpenThread()) {
      talk.desk().thread(message);
    }
  }

  void edit() {
    talk.desk().edit(message);
  }

  /// Does not show any more what stands behind one of its links.
  void unpreview(LinkPreview preview) {
    change(new Body.Previewed(message.seq(), previews().stream().filter(each -> !each.equals(preview)).toList()));
  }

  void forward() {
    talk.desk().forward(message);
  }

  void pin() {
    if (mayPin()) {
      change(new Body.Pinned(message.seq(), !isPinned()));
    }
  }

  void remind(Instant at) {
    var texts = talk.ui().texts();
    talk.ui().intents().remind(talk.house(), talk.room(), message.seq(), at, outcome -> {
      switch (outcome) {
        case Outcome.Done(var _) -> talk.ui().toasts().say(texts.live("remind.done"));
        case Outcome.Failed(var problem) -> talk.ui().toasts().warn(texts.live(Sentences.keyOf(problem)));
      }
    });
  }

  /// One's own goes at once; what somebody else wrote is asked about first.
  void delete() {
    if (!mayDelete()) {
      return;
    }
    if (!isStored()) {
      talk.ui().intents().discard(talk.house(), message.id());
    } else if (talk.isYours(message)) {
      change(new Body.Deleted(message.seq()));
    } else {
      askToDelete();
    }
  }

  private void askToDelete() {
    var texts = talk.ui().texts();
    var sheets = talk.ui().sheets();
    var keep = Buttons.outlined("keep", texts.live("cancel"), sheets::close);
    var delete = Buttons.danger("delete-now", texts.live("action.delete"), () -> {
      sheets.close();
      change(new Body.Deleted(message.seq()));
    });
    var sheet =
        new Sheet(texts, "delete-sheet", CONFIRM_WIDTH, sheets::close, new VBox())
            .titled(texts.live("delete.title"), texts.live("delete.under", talk.person(message.author()).name()))
            .ending(keep, delete);
    sheet.keep();
    sheets.show(sheet, keep);
  }

  private void change(Body.OnMessage change) {
    talk.ui().intents().change(talk.house(), talk.room(), change);
  }

  private boolean isYoursToDelete() {
    return talk.isYours(message) && !talk.room().archivedProperty().get();
  }

  private boolean isThere() {
    return isStored() && isWritten();
  }

  private boolean isStored() {
    return message.seq() != Long.MAX_VALUE;
  }

  private boolean isWritten() {
    return message.contentProperty().get() instanceof Content.Written;
  }
}
