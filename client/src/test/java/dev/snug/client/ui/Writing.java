package dev.snug.client.ui;

import dev.snug.client.model.Line;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.MessageModel.Sending;
import dev.snug.client.model.OutboxItem;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.ui.composer.Composer;
import dev.snug.client.ui.emoji.EmojiPictures;
import dev.snug.client.ui.part.Motion;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.RecentRooms;
import dev.snug.client.ui.part.Sheets;
import dev.snug.client.ui.part.Toasts;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.text.Texts;
import dev.snug.client.ui.text.Times;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.Rights;
import dev.snug.shared.room.Role;
import dev.snug.shared.room.RoomFacts;
import dev.snug.shared.room.RoomKind;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Maya writes in the workshop, in one state or another.
final class Writing {

  private Writing() {}

  /// She may write, and much is being said.
  static Fixture talking() {
    var fixture = new Fixture().talking().inside();
    fixture.workshop.rightsProperty().set(Rights.of(RoomKind.PUBLIC, Role.MEMBER));
    fixture.people.forEach(fixture.workshop.members()::add);
    return fixture;
  }

  /// She is cut off, and things wait to go out.
  static Fixture cutOff() {
    var fixture = talking();
    fixture.house.lineProperty().set(new Line.Reconnecting(Fixture.NOW.plusSeconds(9)));
    fixture.house.outbox()
        .addAll(
            item("p1", "workshop", new Body.Said("I’m on the train, the tunnel eats my signal 🚇"), new Sending.Waiting()),
            item("p2", "workshop", new Body.Reacted(4, "🙏", true), new Sending.Waiting()),
            item("p3", "workshop", new Body.Edited(8, "Beautiful! 打印版路线在这儿。", Set.of()), new Sending.Failed(Refusal.SLOW_DOWN)),
            item("p4", "hike", new Body.Said("到家大概十一点"), new Sending.Waiting()));
    return fixture;
  }

  /// She has planned things.
  static Fixture planning() {
    var fixture = talking();
    fixture.house.plans()
        .addAll(
            new Plan("a", "workshop", Fixture.NOW.toEpochMilli(), new Plan.What.Reminder(5), true, null),
            new Plan("b", "workshop", at("2026-03-14T18:00:00Z"), new Plan.What.Message(new Body.Said("谁带汤？🍲")), false, null),
            new Plan("c", "workshop", at("2026-03-13T18:00:00Z"), new Plan.What.Message(new Body.Said("Good morning")), true, Refusal.MUTED),
            new Plan("d", "kitchen", at("2026-03-16T09:00:00Z"), new Plan.What.Message(new Body.Said("elsewhere")), false, null));
    return fixture;
  }

  /// She may only read until six.
  static Fixture muted() {
    var fixture = talking();
    fixture.workshop.rightsProperty().set(Set.of());
    fixture.workshop.factsProperty()
        .set(
            new RoomFacts(
                "workshop", "", false, new Retention.Forever(), 0, Set.of(), Set.of(), Map.of(),
                Map.of("u5", at("2026-03-14T18:00:00Z"))));
    return fixture;
  }

  static void pickTime(Fixture fixture, Screens screens) {
    var area = screens.find(TextArea.class, "#composer");
    area.setText("See you on Monday");
    screens.find(Button.class, "#send-later").fire();
    Menu.item("later-pick").fire();
  }

  /// A thread beside the room, as a part of the window.
  static Composer openThread(Fixture fixture, Screens screens) {
    var thread = new ThreadModel((MessageModel) fixture.workshop.timeline().get(4));
    var composer = Composer.inThread(ui(fixture), fixture.house, fixture.workshop, thread, new NoDesk());
    composer.setId("thread-composer");
    composer.setMaxSize(328, Region.USE_PREF_SIZE);
    ((Pane) screens.root().getChildrenUnmodifiable().getFirst()).getChildren().add(composer);
    return composer;
  }

  static Composer composer(Screens screens) {
    return screens.find(Composer.class, ".composer-place");
  }

  static Ui ui(Fixture fixture) {
    var motion = new Motion(() -> true);
    var texts = new Texts(fixture.model.languageProperty());
    return new Ui(
        fixture.model, fixture.intents, texts, new Times(texts, Fixture.CLOCK), new EmojiPictures(), motion,
        new Sheets(motion), new Toasts(motion), new SimpleBooleanProperty(false), new SimpleBooleanProperty(true),
        new RecentRooms(fixture.model));
  }

  private static OutboxItem item(String post, String room, Body body, Sending sending) {
    return new OutboxItem(post, room, body, Fixture.NOW, sending);
  }

  private static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  /// A room of which nothing else is shown.
  private static final class NoDesk implements RoomDesk {

    @Override
    public void reply(MessageModel message) {}

    @Override
    public void edit(MessageModel message) {}

    @Override
    public void thread(MessageModel message) {}

    @Override
    public void forward(MessageModel message) {}

    @Override
    public void card(Person person, Node near) {}

    @Override
    public void reveal(long seq) {}
  }
}
