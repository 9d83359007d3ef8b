package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.FileModel.State;
import dev.snug.client.model.Found;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.ui.composer.Composer;
import dev.snug.client.ui.file.FileActions;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.ServerFrame.Hit;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Files in the window: what is about to be sent, what is on its way, and pictures.
class FileTest {

  private final Things things = new Things();
  private final Fixture fixture = things.fixture();
  private final Screens screens = Screens.open(fixture, 1280, 800);

  @AfterEach
  void close() {
    screens.close();
  }

  private void attach(ChosenFile... files) {
    List.of(files).forEach(file -> fixture.intents.chosen.put(file.path(), file));
    var paths = List.of(files).stream().map(ChosenFile::path).toList();
    Screens.run(() -> screens.find(Composer.class, ".composer-place").attach(paths));
  }

  private static ChosenFile file(String name) {
    return new ChosenFile(Path.of(name), name, "text/plain", 1_000, null);
  }

  private TextArea area(String query) {
    return Screens.on(() -> screens.find(TextArea.class, query));
  }

  private void write(String query, String text) {
    var area = area(query);
    Screens.run(() -> area.setText(text));
  }

  private void press(String query) {
    Screens.run(() -> screens.find(Button.class, query).fire());
  }

  private boolean isDisabled(String query) {
    return Screens.on(() -> screens.find(Button.class, query).isDisabled());
  }

  @Test
  void filesAreSentWithTheWordsThatWereWritten() {
    fixture.intents.answers.put("send", new Outcome.Done<>(fixture.workshop));
    write("#composer", "the list");
    attach(file("a.txt"), file("b.txt"));
    write("#attach-caption", "the lists");
    press("#attach-send");
    assertThat(fixture.intents.wanted).contains("send [a.txt, b.txt] the lists");
    assertThat(area("#composer").getText()).isEmpty();
    assertThat(screens.shows("#attach-sheet")).isFalse();
  }

  @Test
  void enterSendsFiles() {
    fixture.intents.answers.put("send", new Outcome.Done<>(fixture.workshop));
    attach(file("a.txt"));
    var caption = area("#attach-caption");
    Screens.run(() -> Mouse.press(caption, KeyCode.ENTER));
    assertThat(fixture.intents.wanted).contains("send [a.txt] ");
  }

  @Test
  void whatIsWrittenWithFilesStaysIfTheyAreNotSent() {
    write("#composer", "the list");
    attach(file("a.txt"));
    write("#attach-caption", "the list of the week");
    press("#attach-cancel");
    assertThat(area("#composer").getText()).isEqualTo("the list of the week");
    assertThat(fixture.intents.wanted).noneMatch(each -> each.startsWith("send"));
  }

  @Test
  void whatCannotBeSentIsToldAndCanBeLeftOut() {
    attach(file("a.txt"), new ChosenFile(Path.of("film"), "film", "video/mp4", 700_000_000, Obstacle.FILE_TOO_LARGE));
    assertThat(isDisabled("#attach-send")).isTrue();
    Screens.run(() -> screens.root().lookupAll("#leave-out").stream().map(Button.class::cast).toList().getLast().fire());
    assertThat(isDisabled("#attach-send")).isFalse();
  }

  @Test
  void soManyFilesMayGoAtOnceAndNoMore() {
    attach(IntStream.range(0, Limits.ATTACHMENTS).mapToObj(i -> file("f" + i)).toArray(ChosenFile[]::new));
    assertThat(isDisabled("#attach-send")).isFalse();
    press("#attach-cancel");
    attach(IntStream.rangeClosed(0, Limits.ATTACHMENTS).mapToObj(i -> file("f" + i)).toArray(ChosenFile[]::new));
    assertThat(isDisabled("#attach-send")).isTrue();
  }

  @Test
  void whatCannotBeReadWhenItIsSentLeavesTheSheetOpen() {
    fixture.intents.answers.put("send", new Outcome.Failed<>(Obstacle.FILE_UNREADABLE));
    attach(file("a.txt"));
    press("#attach-send");
    assertThat(screens.shows("#attach-note")).isTrue();
    assertThat(isDisabled("#attach-send")).isFalse();
  }

  @Test
  void filesThatWereCopiedArePasted() {
    var file = Things.picture("copied", 30, 20).toAbsolutePath();
    Screens.run(() -> {
      var content = new ClipboardContent();
      content.putFiles(List.of(file.toFile()));
      Clipboard.getSystemClipboard().setContent(content);
      screens.find(TextArea.class, "#composer").paste();
    });
    assertThat(fixture.intents.wanted).contains("choose 1");
    assertThat(screens.shows("#attach-sheet")).isTrue();
  }

  @Test
  void aPictureThatWasCopiedIsPasted() {
    fixture.intents.answers.put("choose", new Outcome.Done<>(file("Picture.png")));
    Screens.run(() -> {
      var content = new ClipboardContent();
      content.putImage(new WritableImage(40, 30));
      Clipboard.getSystemClipboard().setContent(content);
      screens.find(TextArea.class, "#composer").paste();
    });
    assertThat(fixture.intents.wanted).contains("choose 40 x 30");
    assertThat(screens.shows("#attach-sheet")).isTrue();
  }

  @Test
  void textThatWasCopiedIsText() {
    Screens.run(() -> {
      var content = new ClipboardContent();
      content.putString("hello");
      Clipboard.getSystemClipboard().setContent(content);
      screens.find(TextArea.class, "#composer").paste();
    });
    assertThat(area("#composer").getText()).isEqualTo("hello");
  }

  @Test
  void aFileShowsHowFarItIs() {
    Screens.run(() -> things.model(Things.MAP).stateProperty().set(new State.Coming(2_550_000, 5_100_000)));
    var bars = Screens.on(() -> screens.root().lookupAll(".file-progress").stream().filter(Node::isVisible).map(ProgressBar.class::cast).toList());
    assertThat(bars).singleElement().satisfies(bar -> assertThat(bar.getProgress()).isEqualTo(0.5));
  }

  @Test
  void fetchingAFileCanBeStopped() {
    Screens.run(() -> screens.root().lookupAll("#file-stop").stream().filter(Node::isVisible).map(Button.class::cast).findFirst().orElseThrow().fire());
    assertThat(fixture.intents.wanted).contains("stop " + Things.MAP.name());
  }

  @Test
  void aFileIsOpenedOnlyIfItIsOfAKindThatIsShown() {
    assertThat(FileActions.isOpenable(Things.MAP)).isTrue();
    assertThat(FileActions.isOpenable(
        new Attachment("x", "holiday.pdf.exe", "application/pdf", 9))).isFalse();
    assertThat(FileActions.isOpenable(
        new Attachment("x", "photo\u202Egnp.exe", "image/png", 9))).isFalse();
  }

  @Test
  void theArrowsGoFromPictureToPicture() {
    look();
    assertThat(name()).isEqualTo(Things.RIDGE.name());
    var viewer = Screens.on(() -> screens.find(Node.class, "#picture-viewer"));
    Screens.run(() -> Mouse.press(viewer, KeyCode.RIGHT));
    assertThat(name()).isEqualTo(Things.SHED.name());
    assertThat(isDisabled("#picture-after")).isTrue();
    Screens.run(() -> Mouse.press(viewer, KeyCode.LEFT));
    assertThat(name()).isEqualTo(Things.RIDGE.name());
  }

  @Test
  void aPictureIsMadeLargerAndSmallerAgain() {
    look();
    var picture = Screens.on(() -> screens.find(ImageView.class, "#picture"));
    var whole = Screens.on(picture::getFitWidth);
    press("#picture-larger");
    assertThat(Screens.on(picture::getFitWidth)).isGreaterThan(whole);
    press("#picture-smaller");
    assertThat(Screens.on(picture::getFitWidth)).isEqualTo(whole);
  }

  @Test
  void aPictureThatIsNotHereIsFetched() {
    Screens.run(() -> things.model(Things.RIDGE).stateProperty().set(new State.Away()));
    look();
    assertThat(fixture.intents.wanted).contains("fetch " + Things.RIDGE.name());
  }

  @Test
  void escapeClosesAPicture() {
    look();
    var viewer = Screens.on(() -> screens.find(Node.class, "#picture-viewer"));
    Screens.run(() -> Mouse.press(viewer, KeyCode.ESCAPE));
    assertThat(screens.shows("#picture-viewer")).isFalse();
  }

  @Test
  void theDetailsListTheFilesOfTheRoom() {
    var entry = Fixture.entry(4, "u5", "10:05", new Body.Said("", null, null, Set.of(), List.of(Things.MAP, Things.RIDGE)));
    fixture.intents.answers.put("search", new Outcome.Done<>(new Found(
        List.of(new Hit("workshop", entry, Message.written(entry).state())), List.of(), null, true)));
    press("#show-details");
    assertThat(fixture.intents.wanted).contains("search has:file in workshop");
    assertThat(Screens.on(() -> screens.root().lookupAll("#files .label").stream().map(each -> ((Label) each).getText()).toList()))
        .contains(Things.MAP.name());
    assertThat(Screens.on(() -> screens.root().lookupAll("#files .picture-card"))).hasSize(1);
  }

  @Test
  void theDetailsAskAnewOnlyWhenAFileCame() {
    press("#show-details");
    Screens.run(() -> fixture.workshop.timeline().add(Fixture.said("u2", "no file", "10:08", 6)));
    Screens.run(() -> fixture.workshop.timeline().add(
        Talks.message(7, "u2", "10:09", new Body.Said("a file", null, null, Set.of(), List.of(Things.SONG)))));
    Screens.until(() -> searches() == 2);
    Screens.run(() -> fixture.workshop.timeline().add(Fixture.said("u2", "none again", "10:10", 8)));
    Screens.pause(600);
    assertThat(searches()).isEqualTo(2);
  }

  private long searches() {
    return fixture.intents.wanted.stream().filter(each -> each.startsWith("search has:file")).count();
  }

  private void look() {
    Screens.run(() -> screens.root().lookupAll(".picture-card").stream()
        .filter(card -> card.getAccessibleText().contains(Things.RIDGE.name()))
        .findFirst()
        .ifPresent(Mouse::click));
  }

  private String name() {
    return Screens.on(() -> screens.find(Label.class, ".picture-name").getText());
  }
}
