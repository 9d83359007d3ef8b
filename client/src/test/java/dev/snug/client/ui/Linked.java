package dev.snug.client.ui;

import dev.snug.client.model.FileModel;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.ThreadModel;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.LinkPreview;
import java.util.ArrayList;
import java.util.List;

/// A room in which people say links: with a wide picture, with a small one, without any, and with far too many words.
final class Linked {

  static final String TRAIL = "https://trails.example/ridge";
  static final String BOILER = "https://forum.sheds.example/t/4711";

  private static final Attachment RIDGE = new Attachment("ridge", "preview.jpg", "image/jpeg", 40_000, 600, 315);
  private static final Attachment LOGO = new Attachment("logo", "preview.png", "image/png", 9_000, 300, 300);

  private final Fixture fixture;
  /// They are one each for as long as somebody holds them.
  private final List<FileModel> held = new ArrayList<>();

  Linked() {
    fixture = Talks.mayAll(new Fixture());
    fixture.workshop.timeline().addAll(all());
    here(RIDGE);
    here(LOGO);
    fixture.inside();
  }

  Fixture fixture() {
    return fixture;
  }

  /// The same, with what is said in the thread of the first.
  Linked thread() {
    var root = (MessageModel) fixture.workshop.timeline().getLast();
    var thread = new ThreadModel(root);
    thread.timeline().add(says(9, "u3", "10:12", "and this https://trails.example/ridge",
        new LinkPreview(TRAIL, "The ridge, from the hut to the lake", "Four hours, and a spring half way.", "Trails", RIDGE)));
    fixture.workshop.threadProperty().set(thread);
    return this;
  }

  private static List<MessageModel> all() {
    return List.of(
        says(2, "u4", "10:02", "周日走这条路？ " + TRAIL,
            new LinkPreview(TRAIL, "The ridge, from the hut to the lake", "Four hours, and a spring half way. 沿途有水，风景很好。", "Trails", RIDGE)),
        says(3, "u3", "10:04", "The boiler people say it is the valve: " + BOILER,
            new LinkPreview(
                BOILER, "Boiler keeps losing pressure in the shed after the first frost, and nobody knows why (solved, with pictures)",
                "It was the expansion vessel after all. Check the valve, then the vessel, then the valve again; what helped in the end was "
                    + "to leave it alone for a night and to look at it in daylight.",
                "Shed Forum", LOGO)),
        says(4, "u5", "10:05", "那就先看 https://水壶.example/修理 吧",
            new LinkPreview("https://水壶.example/修理", "怎么修一个老水壶：从拆开到装回去，一步一步来", "不用换新的，垫圈十块钱一个。", "", null)));
  }

  private static MessageModel says(long seq, String author, String time, String text, LinkPreview preview) {
    return Talks.message(seq, author, time, new Body.Said(text), author, new Body.Previewed(seq, List.of(preview)));
  }

  private void here(Attachment file) {
    var path = Things.picture(file.file() + "-preview", file.width() / 2, file.height() / 2);
    var model = fixture.house.file(file.file());
    held.add(model);
    model.smallProperty().set(path);
    model.stateProperty().set(new State.Here(path));
  }
}
