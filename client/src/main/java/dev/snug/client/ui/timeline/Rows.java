package dev.snug.client.ui.timeline;

import dev.snug.client.model.EventItem;
import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.TimelineItem;
import dev.snug.client.ui.part.Ui;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The rows of a room's timeline: each is an item, with the lines that come before it.
final class Rows implements RowSource {

  private final Talk talk;
  private final Ui ui;
  private final HouseModel house;
  private final RoomModel room;
  private final Selection selection;
  private final Map<Region, Subscription> followed = new HashMap<>();
  private Runnable whenChanged = () -> {};

  Rows(Talk talk, Selection selection) {
    this.talk = talk;
    this.ui = talk.ui();
    this.house = talk.house();
    this.room = talk.room();
    this.selection = selection;
  }

  /// Runs when a row that is shown should look different.
  void setWhenChanged(Runnable then) {
    this.whenChanged = then;
  }

  /// What the row of a message depends on besides names and language.
  private record Form(Setting setting, Content content, Sending sending) {}

  @Override
  public Object form(int index) {
    return switch (talk.items().get(index)) {
      case MessageModel message ->
          new Form(setting(index), message.contentProperty().get(), message.sendingProperty().get());
      case EventItem _ -> setting(index);
    };
  }

  @Override
  public Region row(int index) {
    var item = talk.items().get(index);
    var setting = setting(index);
    var row = new VBox();
    row.setFillWidth(true);
    if (setting.startsDay()) {
      row.getChildren().add(new DayLine(ui.times().day(item.at())));
    }
    if (setting.startsNew()) {
      row.getChildren().add(new NewLine(ui.texts().text("timeline.new", newCount(index))));
    }
    row.getChildren()
        .add(
            switch (item) {
              case MessageModel message -> row(message, setting);
              case EventItem event -> new EventLine(ui, EventWords.of(ui.texts(), room, event), event.at());
            });
    if (item instanceof MessageModel message) {
      followed.put(row, message.sendingProperty().subscribe(() -> whenChanged.run())
          .and(message.contentProperty().subscribe(() -> whenChanged.run())));
    }
    return row;
  }

  /// As long as one cannot answer here, a question is told of, not asked.
  private Region row(MessageModel message, Setting setting) {
    return Setting.isQuestion(message)
        ? new EventLine(ui, EventWords.asked(ui.texts(), room, message.author(), message.text()), message.at())
        : new MessageRow(ui, house, room, message, setting.startsGroup(), selection);
  }

  @Override
  public void dropped(Region row) {
    selection.forget(row);
    var subscription = followed.remove(row);
    if (subscription != null) {
      subscription.unsubscribe();
    }
  }

  private Setting setting(int index) {
    var before = index == 0 ? null : talk.items().get(index - 1);
    return Setting.of(before, talk.items().get(index), room.newFromProperty().get(), ui.times().zone());
  }

  /// How many messages of others stand below the line.
  private long newCount(int from) {
    var you = house.youProperty().get();
    var mine = you == null ? "" : you.id();
    return talk.items().subList(from, talk.items().size()).stream().filter(each -> isNews(each, mine)).count();
  }

  private static boolean isNews(TimelineItem item, String mine) {
    return item instanceof MessageModel message && message.contentProperty().get() instanceof Content.Written
        && item.seq() != Long.MAX_VALUE && !item.author().equals(mine);
  }
}
