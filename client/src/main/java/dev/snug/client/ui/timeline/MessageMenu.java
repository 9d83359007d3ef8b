package dev.snug.client.ui.timeline;

import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Content;
import dev.snug.client.ui.file.FileActions;
import dev.snug.client.ui.file.Hearing;
import dev.snug.client.ui.joining.Visit;
import dev.snug.client.ui.markdown.Address;
import dev.snug.client.ui.markdown.Block;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.Menus;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.LinkPreview;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/// All that can be done to a message, made anew each time it opens.
final class MessageMenu {

  private static final int MOST_LINKS = 4;
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final Talk talk;
  private final MessageModel message;
  private final MessageActions actions;

  MessageMenu(Talk talk, MessageModel message) {
    this.talk = talk;
    this.message = message;
    this.actions = new MessageActions(talk, message);
  }

  /// @param near what the card or the picker that is asked for opens beside
  /// @param copy copies what is marked, or the message
  /// @param goToDay opens the choice of a day
  ContextMenu menu(Node near, Runnable copy, Runnable goToDay) {
    var menu = new ContextMenu();
    menu.setId("message-menu");
    var items = menu.getItems();
    add(items, actions.mayReact(), item("react", Feather.SMILE, "E", () -> actions.react(near)));
    add(items, actions.mayReply(), item("reply", Feather.CORNER_UP_LEFT, "R", actions::reply));
    add(items, actions.mayOpenThread(), item("thread", Feather.MESSAGE_SQUARE, "T", actions::thread));
    add(items, true, item("copy", "timeline.copy", Feather.COPY, "C", copy));
    add(items, actions.mayEdit(), item("edit", Feather.EDIT_2, "", actions::edit));
    actions.answered().ifPresent(seq -> items.add(item("answered", Feather.CORNER_LEFT_UP, "", () -> talk.desk().reveal(seq))));
    add(items, actions.isEdited(), item("versions", Feather.CLOCK, "", () -> Versions.ask(talk, message, near)));
    add(items, actions.mayForward(), item("forward", Feather.CORNER_UP_RIGHT, "", actions::forward));
    add(items, actions.mayPin(), item(actions.isPinned() ? "unpin" : "pin", Feather.BOOKMARK, "P", actions::pin));
    add(items, actions.mayRemind(), reminders());
    items.add(new SeparatorMenuItem());
    files().forEach(file -> items.addAll(about(file)));
    links().limit(MOST_LINKS).map(this::link).forEach(items::add);
    if (actions.mayUnpreview()) {
      actions.previews().stream().map(this::unpreview).forEach(items::add);
    }
    var author = talk.room().people().get(message.author());
    if (author != null) {
      var who = talk.ui().texts().text("action.card", author.name());
      items.add(Menus.item("menu-card", Feather.USER, who, () -> talk.desk().card(author, near)));
    }
    add(items, !talk.isThread(), item("day", Feather.CALENDAR, "", goToDay));
    if (actions.mayDelete()) {
      items.add(new SeparatorMenuItem());
      items.add(Menus.danger("menu-delete", Feather.TRASH_2, talk.ui().texts().text("action.delete"), actions::delete));
    }
    return menu;
  }

  private static void add(List<MenuItem> items, boolean may, MenuItem item) {
    if (may) {
      items.add(item);
    }
  }

  private MenuItem item(String id, Feather icon, String key, Runnable then) {
    return item(id, "action." + id, icon, key, then);
  }

  private MenuItem item(String id, String text, Feather icon, String key, Runnable then) {
    var words = talk.ui().texts().text(text);
    var shown = key.isEmpty() ? words : talk.ui().texts().text("action.key", words, key);
    return Menus.item("menu-" + id, icon, shown, then);
  }

  private Menu reminders() {
    var menu = new Menu(talk.ui().texts().text("action.remind"), Labels.icon(Feather.BELL, 16));
    menu.setId("menu-remind");
    var now = talk.ui().times().now();
    menu.getItems()
        .addAll(
            reminder("minutes", now.plus(Duration.ofMinutes(20))), reminder("hour", now.plus(Duration.ofHours(1))),
            reminder("tomorrow", morning(here(now).plusDays(1))),
            reminder("monday", morning(here(now).with(TemporalAdjusters.next(DayOfWeek.MONDAY)))));
    return menu;
  }

  private MenuItem reminder(String id, Instant at) {
    var text = talk.ui().texts().text("remind." + id);
    return Menus.item("remind-" + id, Feather.CLOCK, text, () -> actions.remind(at));
  }

  private ZonedDateTime here(Instant at) {
    return at.atZone(talk.ui().times().zone());
  }

  private static Instant morning(ZonedDateTime day) {
    return day.with(MORNING).toInstant();
  }

  private MenuItem link(Address address) {
    var text = talk.ui().texts().text("action.open", address.host());
    return Menus.item("menu-open", Feather.EXTERNAL_LINK, text, () -> Visit.to(talk.ui(), address.whole()));
  }

  private MenuItem unpreview(LinkPreview preview) {
    var host = Address.of(preview.url()).map(Address::host).orElse(preview.url());
    var text = talk.ui().texts().text("link.remove.named", host);
    return Menus.item("menu-link-remove", Feather.X, text, () -> actions.unpreview(preview));
  }

  private List<MenuItem> about(Attachment file) {
    var texts = talk.ui().texts();
    var items = new ArrayList<MenuItem>();
    Hearing.of(talk.ui(), talk.house(), file).ifPresent(hearing -> items.add(Menus.item(
        "menu-listen", hearing.isRunning() ? Feather.PAUSE : Feather.PLAY,
        texts.text(hearing.isRunning() ? "voice.pause" : "voice.listen"), hearing::toggle)));
    if (file.isPicture()) {
      items.add(Menus.item("menu-look", Feather.IMAGE, texts.text("file.look", file.name()), () -> talk.look(file)));
    } else if (FileActions.isOpenable(file)) {
      items.add(Menus.item(
          "menu-file-open", Feather.EXTERNAL_LINK, texts.text("file.open.named", file.name()),
          () -> FileActions.open(talk.ui(), talk.house(), file)));
    }
    items.add(Menus.item(
        "menu-file-save", Feather.DOWNLOAD, texts.text("file.save.named", file.name()),
        () -> FileActions.save(talk.ui(), talk.house(), file)));
    return items;
  }

  private List<Attachment> files() {
    return message.stored().isPresent() && message.contentProperty().get() instanceof Content.Written written
        ? Excerpt.attachments(written.body())
        : List.of();
  }

  private Stream<Address> links() {
    return message.contentProperty().get() instanceof Content.Written written
        ? links(talk.markdown().read(written.text())).distinct()
        : Stream.empty();
  }

  private static Stream<Address> links(List<Block> blocks) {
    return blocks.stream().flatMap(block -> switch (block) {
      case Block.Paragraph(var spans) -> spans.stream().map(each -> each.style().link()).filter(Objects::nonNull);
      case Block.Code _ -> Stream.<Address>empty();
      case Block.Quote(var inner) -> links(inner);
      case Block.Items(var _, var items) -> items.stream().flatMap(MessageMenu::links);
    });
  }
}
