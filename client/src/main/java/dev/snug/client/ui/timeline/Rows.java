package dev.snug.client.ui.timeline;

import dev.snug.client.model.EventItem;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.TimelineItem;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.RoomKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The rows of a room's timeline: each is an item, with the lines that come before it.
final class Rows implements RowSource, AutoCloseable {

  private static final long NOT_STORED = Long.MAX_VALUE;

  private final Talk talk;
  private final Map<Region, Subscription> followed = new HashMap<>();
  private Runnable whenChanged = () -> {};
  private BiConsumer<TimelineItem, Node> dresser = (_, _) -> {};
  private Consumer<Node> dayChooser = _ -> {};

  Rows(Talk talk) {
    this.talk = talk;
  }

  /// Runs when a row that is shown should look different.
  void setWhenChanged(Runnable then) {
    this.whenChanged = then;
  }

  /// Gets each row's own node when it is made.
  void setDresser(BiConsumer<TimelineItem, Node> newDresser) {
    this.dresser = newDresser;
  }

  /// Opens the choice of a day beside a line with a day.
  void setDayChooser(Consumer<Node> newChooser) {
    this.dayChooser = newChooser;
  }

  /// What stands in a row below the lines that come before it.
  static Node inner(Region row) {
    return ((VBox) row).getChildren().getLast();
  }

  /// What the row of a message depends on besides names and language.
  ///
  /// @param quoted what the message says that it answers
  private record Form(
      Setting setting, Content content, Sending sending, Sending changing, @Nullable Content quoted, boolean isSeen,
      long count) {}

  @Override
  public Object form(int index) {
    return switch (talk.items().get(index)) {
      case MessageModel message ->
          new Form(
              setting(index), message.contentProperty().get(), message.sendingProperty().get(),
              message.changingProperty().get(), quoted(message), isSeen(index, message), count(index));
      case EventItem _ -> setting(index);
    };
  }

  @Override
  public Region row(int index) {
    var item = talk.items().get(index);
    var setting = setting(index);
    var row = new VBox();
    row.setFillWidth(true);
    lines(index, item, setting).forEach(row.getChildren()::add);
    row.getChildren()
        .add(
            switch (item) {
              case MessageModel message -> new MessageRow(talk, message, setting.startsGroup(), isSeen(index, message));
              case EventItem event ->
                  new EventLine(talk.ui(), EventWords.of(talk.ui().texts(), talk.room(), event), event.at());
            });
    if (item instanceof MessageModel message) {
      followed.put(row, message.sendingProperty().subscribe(() -> whenChanged.run())
          .and(message.contentProperty().subscribe(() -> whenChanged.run()))
          .and(message.changingProperty().subscribe(() -> whenChanged.run()))
          .and(quotedBy(message).map(each -> each.contentProperty().subscribe(() -> whenChanged.run())).orElse(Subscription.EMPTY)));
    }
    dresser.accept(item, inner(row));
    return row;
  }

  private List<Node> lines(int index, TimelineItem item, Setting setting) {
    var lines = new ArrayList<Node>();
    var texts = talk.ui().texts();
    if (talk.isThread() && index == 1) {
      lines.add(new RepliesLine(texts.text("thread.replies", count(index))));
    }
    if (setting.startsDay()) {
      var day = talk.ui().times().day(item.at());
      lines.add(new DayLine(day, texts.text("goto.name", day), near -> dayChooser.accept(near)));
    }
    if (setting.startsNew()) {
      lines.add(new NewLine(texts.text("timeline.new", newCount(index))));
    }
    return lines;
  }

  @Override
  public void dropped(Region row) {
    var subscription = followed.remove(row);
    if (subscription != null) {
      subscription.unsubscribe();
    }
  }

  /// Lets go of the messages, which live longer than what shows them.
  @Override
  public void close() {
    followed.values().forEach(Subscription::unsubscribe);
    followed.clear();
  }

  private Setting setting(int index) {
    var items = talk.items();
    var before = index == 0 ? null : items.get(index - 1);
    var zone = talk.ui().times().zone();
    return talk.isThread()
        ? Setting.inThread(items.getFirst(), before, items.get(index), zone)
        : Setting.of(before, items.get(index), newFrom(), zone);
  }

  /// The line stands where the new messages begin, and nowhere as long as that is not loaded.
  private long newFrom() {
    var newFrom = talk.room().newFromProperty().get();
    return NewsPill.isBefore(newFrom, talk.room().fromProperty().get()) ? NOT_STORED : newFrom;
  }

  private @Nullable Content quoted(MessageModel message) {
    return quotedBy(message).map(each -> each.contentProperty().get()).orElse(null);
  }

  private Optional<MessageModel> quotedBy(MessageModel message) {
    return message.contentProperty().get() instanceof Content.Written(Body.Said said, var _) && said.replyTo() != null
        ? talk.message(said.replyTo())
        : Optional.empty();
  }

  /// Whether it is the last that this person said to the other, and the other has read it.
  private boolean isSeen(int index, MessageModel message) {
    var room = talk.room();
    return room.kind() == RoomKind.DIRECT && !talk.isThread() && talk.isYours(message) && message.seq() != NOT_STORED
        && room.seen().values().stream().anyMatch(upTo -> upTo >= message.seq())
        && talk.items().subList(index + 1, talk.items().size()).stream()
            .noneMatch(each -> each instanceof MessageModel && talk.isYours(each) && each.seq() != NOT_STORED);
  }

  /// How many answers there are, for the line that says so.
  private long count(int index) {
    return talk.isThread() && index == 1 ? talk.items().size() - 1 : 0;
  }

  /// How many messages of others stand below the line.
  private long newCount(int from) {
    return talk.items().subList(from, talk.items().size()).stream().filter(this::isNews).count();
  }

  private boolean isNews(TimelineItem item) {
    return item instanceof MessageModel message && message.contentProperty().get() instanceof Content.Written
        && item.seq() != NOT_STORED && !talk.isYours(item);
  }
}
