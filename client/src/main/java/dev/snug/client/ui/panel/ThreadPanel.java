package dev.snug.client.ui.panel;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.RoomModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.client.ui.composer.Composer;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomDesk;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Ui;
import dev.snug.client.ui.timeline.TimelineView;
import dev.snug.shared.room.Person;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A message and what is said to it, with a place to answer.
public final class ThreadPanel extends SidePanel {

  private static final double WIDTH = 360;
  private static final double EDGE = 16;

  private final ThreadModel thread;
  private final TimelineView timeline;
  private final Composer composer;

  /// @param shut takes the panel away
  public ThreadPanel(Ui ui, HouseModel house, RoomModel room, ThreadModel thread, RoomDesk desk, Runnable shut) {
    super(ui, "thread", WIDTH, true, ui.texts().live("thread.title"), shut);
    this.thread = thread;
    var here = new ThreadDesk(desk);
    this.timeline = TimelineView.ofThread(ui, house, room, thread, here);
    this.composer = Composer.inThread(ui, house, room, thread, here);
    getStyleClass().add("thread-panel");
    var name = Labels.of(RoomName.of(ui.texts(), room), "secondary", "muted");
    name.setMinWidth(0);
    subtitle(name);
    var back = Buttons.icon("thread-back", Feather.ARROW_LEFT, 20, ui.texts(), "thread.back", shut);
    Labels.showWhen(back, ui.narrow());
    lead(back);
    VBox.setVgrow(timeline, Priority.ALWAYS);
    VBox.setMargin(composer, new Insets(8, EDGE, EDGE, EDGE));
    hold(new VBox(timeline, composer));
  }

  public ThreadModel thread() {
    return thread;
  }

  /// Where one reads in the thread.
  public TimelineView timeline() {
    return timeline;
  }

  /// Where one writes in the thread.
  public Composer composer() {
    return composer;
  }

  @Override
  public Node first() {
    return composer;
  }

  @Override
  public void close() {
    timeline.close();
    composer.close();
  }

  /// In a thread one answers in the thread; the rest is the room's.
  private final class ThreadDesk implements RoomDesk {

    private final RoomDesk desk;

    ThreadDesk(RoomDesk desk) {
      this.desk = desk;
    }

    @Override
    public void reply(MessageModel message) {
      composer.reply(message);
    }

    @Override
    public void edit(MessageModel message) {
      composer.edit(message);
    }

    @Override
    public void thread(MessageModel message) {
      desk.thread(message);
    }

    @Override
    public void forward(MessageModel message) {
      desk.forward(message);
    }

    @Override
    public void card(Person person, Node near) {
      desk.card(person, near);
    }

    @Override
    public void reveal(long seq) {
      desk.reveal(seq);
    }
  }
}
