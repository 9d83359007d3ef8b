package dev.snug.client.journey;

import static dev.snug.client.journey.Eyes.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.OpenFolder;
import dev.snug.client.SnugApp;
import dev.snug.client.control.Surroundings;
import dev.snug.client.desktop.Doorbell;
import dev.snug.client.model.AppModel;
import dev.snug.client.model.Movement;
import dev.snug.client.model.NotificationSettings;
import dev.snug.client.preview.Bounds;
import dev.snug.client.preview.Previewer;
import dev.snug.client.preview.Webs;
import dev.snug.client.ui.SnugWindow;
import dev.snug.client.ui.composer.Composer;
import dev.snug.client.voice.Tape;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Somebody in front of the whole app: sees what the window shows, clicks and types. On the Headless platform keys go to the
/// window that was opened last, so of two people only the second can use the keyboard; the mouse works for both.
final class Person {

  /// The Headless platform's screen is 1,000 by 1,000: two windows fit, one above the other.
  private static final double WIDTH = 990;
  private static final double HEIGHT = 490;
  private static final int MOST_STEPS = 60;
  private static final int MOST_TRIES = 20;
  private static final double STEP = 40;

  private final Hands hands;
  private final Path folder;
  private final int place;
  private final Stage stage;
  private final SnugApp app;
  private final Eyes eyes;
  private final Tape tape;

  private Person(Path folder, int place, Stage stage, SnugApp app, Tape tape) {
    this.tape = tape;
    this.folder = folder;
    this.place = place;
    this.stage = stage;
    this.app = app;
    this.eyes = new Eyes(stage);
    this.hands = new Hands(stage);
  }

  /// Starts the app with that data folder.
  ///
  /// @param place 0 for the upper half of the screen, 1 for the lower
  static Person starts(Path folder, int place) throws Exception {
    return onFx(() -> {
      var stage = new Stage();
      var random = new SecureRandom();
      var tape = new Tape();
      var app = new SnugApp(
          OpenFolder.take(folder, random), Surroundings.none(), new Previewer(Webs.here(), Bounds.STANDARD), tape.sound(), Clock.systemUTC(),
          random);
      SnugWindow window = app.show(stage);
      stage.setX(0);
      stage.setY(place * (HEIGHT + 10));
      stage.setWidth(WIDTH);
      stage.setHeight(HEIGHT);
      window.show();
      // What still slides in is not yet where the mouse goes.
      app.model().movementProperty().set(Movement.LESS);
      // Nothing comes between the mouse and a window unless somebody wants it.
      app.model().notificationsProperty().set(NotificationSettings.STANDARD.withAbout(NotificationSettings.About.NOTHING));
      return new Person(folder, place, stage, app, tape);
    });
  }

  /// Wants to be called by this from now on.
  void wants(NotificationSettings settings) throws Exception {
    onFx(() -> {
      app.model().notificationsProperty().set(settings);
      return true;
    });
  }

  /// Wants everything that moves to move.
  void moves() throws Exception {
    onFx(() -> {
      app.model().movementProperty().set(Movement.FULL);
      return true;
    });
  }

  /// Comes into a house for the first time; what is claimed of that is claimed elsewhere.
  void comesIn(String name, String link) throws Exception {
    puts("#name-field", name);
    fires("#join-card");
    entersHouse(link);
  }

  /// Goes on in the sheet that asks for the link.
  void entersHouse(String link) throws Exception {
    puts("#invite-field", link);
    shown("#preview");
    fires("#come-in");
    shown("#composer");
  }

  /// Starts the app once more, as the system does when a link to it is followed.
  void startsOnceMore(String link) {
    assertThat(Doorbell.ring(folder, link)).isTrue();
  }

  /// Says a name on the first screen and goes on.
  void saysNameAndJoins(String name) throws Exception {
    puts("#name-field", name);
    clicks("#join-card");
  }

  /// Closes the window.
  void ends() throws Exception {
    onFx(() -> {
      stage.close();
      return true;
    });
    app.close();
  }

  Person restarts() throws Exception {
    ends();
    return starts(folder, place);
  }

  Eyes eyes() {
    return eyes;
  }

  /// What they speak and hear.
  Tape tape() {
    return tape;
  }

  /// What the window shows, to be read on the FX thread.
  AppModel model() {
    return app.model();
  }

  /// Begins anew in the lobby, with nothing open and nothing written.
  void comesHome() throws Exception {
    closesWhatIsOpen();
    if (!onFx(() -> app.model().houseProperty().get().roomProperty().get().id().equals("lobby"))) {
      clicks(roomRow("Lantern House"));
      reads("#room-title", "Lantern House");
    }
    if (onFx(() -> eyes.visible("#composer").isPresent())) {
      puts("#composer", "");
      var composer = shown("#composer");
      onFx(() -> {
        composer.requestFocus();
        return true;
      });
    }
  }

  /// Closes menus, sheets and panels, and goes to the latest message.
  void closesWhatIsOpen() throws Exception {
    onFx(() -> {
      eyes.windows().filter(PopupWindow.class::isInstance).toList().forEach(javafx.stage.Window::hide);
      return true;
    });
    if (onFx(() -> eyes.visible("#sheets").isPresent())) {
      onFx(() -> {
        Event.fireEvent(stage.getScene().lookup("#sheets"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
        return true;
      });
      doesNotSee("#sheets");
    }
    closes("#details-close");
    closes("#thread-close");
    closes("#search-close");
    closes("#errand-cancel");
    closes("#voice-discard");
    closes("#timeline #jump");
  }

  private void closes(String id) throws Exception {
    if (onFx(() -> eyes.visible(id).isPresent())) {
      fires(id);
      doesNotSee(id);
    }
  }

  void resizes(double width, double height) throws Exception {
    onFx(() -> {
      stage.setWidth(width);
      stage.setHeight(height);
      return true;
    });
  }

  void clicks(String id) throws Exception {
    clicks(id, () -> eyes.visible(id), MouseButton.PRIMARY);
  }

  /// Waits until something is there, and clicks it.
  void clicks(Part part) throws Exception {
    clicks(part.words(), part.found(), MouseButton.PRIMARY);
  }

  private void clicks(String words, Callable<Optional<Node>> found, MouseButton button) throws Exception {
    for (var i = 0; i < MOST_TRIES; i++) {
      var node = eyes.eventually(words + " is shown", found);
      if (hands.click(found, button)) {
        return;
      }
      hands.scroll(node, -STEP);
    }
    throw new AssertionError("nobody can click " + words);
  }

  void drags(Part from, Part onto) throws Exception {
    hands.drag(shown(from), shown(onto));
  }

  /// Turns the wheel over the timeline.
  void scrollsUp(double pixels) throws Exception {
    hands.scroll(shown("#timeline"), pixels);
  }

  void presses(KeyCode... keys) throws Exception {
    hands.press(keys);
  }

  /// Writes where the keyboard is.
  void types(String text) throws Exception {
    hands.type(text);
  }

  /// Clicks a field and writes into it; the Headless platform has no input method, so Chinese and emoji are put there.
  void writes(String id, String text) throws Exception {
    clicks(id);
    puts(id, text);
  }

  private void puts(String id, String text) throws Exception {
    var field = (TextInputControl) shown(id);
    onFx(() -> {
      field.replaceText(0, field.getLength(), text);
      return true;
    });
  }

  /// What sets the scene is done without the mouse.
  private void fires(String id) throws Exception {
    var button = eyes.eventually(id + " can be pressed", () -> eyes.visible(id).filter(each -> !each.isDisabled()));
    onFx(() -> {
      ((Button) button).fire();
      return true;
    });
  }

  void says(String text) throws Exception {
    writes("#composer", text);
    clicks("#send");
  }

  /// Makes a public room; what is claimed of that is claimed elsewhere.
  void makesRoom(String name) throws Exception {
    clicks("#add-rooms");
    clicks("#menu-new-room");
    puts("#room-name-field", name);
    fires("#make-room");
    reads("#room-title", name);
  }

  /// Has the palette do what has that id, if it is not so already.
  void doesByKeys(String action) throws Exception {
    presses(KeyCode.CONTROL, KeyCode.K);
    types(">");
    shown("#do-settings");
    if (onFx(() -> eyes.visible(action).isEmpty())) {
      presses(KeyCode.ESCAPE);
      return;
    }
    for (var i = 0; i < MOST_STEPS && !isChosen(action); i++) {
      presses(KeyCode.DOWN);
    }
    presses(KeyCode.ENTER);
  }

  private boolean isChosen(String id) throws Exception {
    return onFx(() -> eyes.visible(id).filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass("chosen"))).isPresent());
  }

  /// Opens the details and what one can do with Maya there.
  void opensMenuAboutMaya() throws Exception {
    if (onFx(() -> eyes.visible("#details").isEmpty())) {
      clicks("#show-details");
    }
    // The list is made anew whenever somebody comes or goes, also under the mouse.
    for (var i = 0; i < MOST_STEPS && onFx(() -> eyes.visible("#menu-card").isEmpty()); i++) {
      clicks(new Part("what one can do with Maya", () -> eyes.all(".person-button")
          .filter(each -> isCalled(each, "Maya Chen") && each.getParent() != null)
          .flatMap(each -> each.getParent().lookupAll(".person-more").stream())
          .findFirst()));
    }
  }

  void opensMenuAboutMayaByKeyboard() throws Exception {
    presses(KeyCode.CONTROL, KeyCode.PERIOD);
    goesTo(KeyCode.TAB, ".person-button", "Maya Chen");
    presses(KeyCode.TAB);
    presses(KeyCode.ENTER);
  }

  void clicksIfShown(String id) throws Exception {
    hands.click(() -> eyes.visible(id), MouseButton.PRIMARY);
  }

  void puts(int textSize) throws Exception {
    var slider = (Slider) shown("#text-size");
    onFx(() -> {
      slider.setValue(textSize);
      return true;
    });
  }

  /// Has the palette do something, by keys.
  void does(String action) throws Exception {
    presses(KeyCode.CONTROL, KeyCode.K);
    shown("#palette-field");
    types(">" + action);
    presses(KeyCode.ENTER);
  }

  /// The rooms in the order of the sidebar, to be read on the FX thread.
  List<String> roomNames() {
    return app.model().houseProperty().get().rooms().stream().map(room -> room.nameProperty().get()).toList();
  }

  /// Brings a part of a panel into view.
  void scrollsTo(String id) throws Exception {
    var part = shown(id);
    onFx(() -> {
      var scroll = (ScrollPane) stage.getScene().lookup(".side-panel .scroll-pane");
      scroll.setVvalue(part.localToScene(0, 0).getY() > stage.getScene().getHeight() / 2 ? 1 : 0);
      return true;
    });
  }

  /// A part of the row of a list that says something.
  Part inCell(String list, String words, String part) {
    return new Part(words + " in " + list, () -> eyes.all(list + " .list-cell")
        .filter(cell -> Eyes.says(cell, words))
        .flatMap(cell -> cell.lookupAll(part).stream())
        .findFirst());
  }

  /// Copies files in another program.
  void copies(List<Path> files) throws Exception {
    onFx(() -> {
      var content = new ClipboardContent();
      content.putFiles(files.stream().map(Path::toFile).toList());
      return Clipboard.getSystemClipboard().setContent(content);
    });
  }

  /// Drops files that another program has into the room; the mouse of the Headless platform takes nothing with it.
  void drops(List<Path> files) throws Exception {
    var composer = (Composer) shown(".composer-place");
    onFx(() -> {
      composer.attach(files);
      return true;
    });
  }

  /// Says many things at once, without clicking each time.
  void saysAll(List<String> texts) throws Exception {
    for (var text : texts) {
      puts("#composer", text);
      fires("#send");
    }
  }

  /// Moves the mouse over the row of a message.
  void pointsAt(String text) throws Exception {
    hands.moveTo(row(text));
  }

  /// Clicks a message with the other button of the mouse.
  void opensMenuOf(String text) throws Exception {
    opensMenuOf(rowOf(text));
  }

  void opensMenuOf(Part part) throws Exception {
    clicks(part.words(), part.found(), MouseButton.SECONDARY);
  }

  /// Whether all of the row of a message can be seen.
  boolean canSee(String text) throws Exception {
    return onFx(() -> eyes.row("#timeline", text).filter(eyes::isWhollyInView).isPresent());
  }

  /// The row of a message, as soon as all of it can be seen.
  Part rowOf(String text) {
    return new Part("a row: " + text, () -> eyes.row("#timeline", text).filter(eyes::isWhollyInView));
  }

  Node row(String text) throws Exception {
    return shown(rowOf(text));
  }

  /// A part of the row of a message.
  Part partOf(String text, String part) {
    return new Part(part + " of " + text, () -> eyes.row("#timeline", text).flatMap(row -> Optional.ofNullable(row.lookup(part))));
  }

  /// What calls this person at the edge of the screen.
  Part notice(String words) {
    return new Part("a notice: " + words, () -> eyes.all(".notice").filter(each -> isCalled(each, words)).findFirst());
  }

  /// What stands above the window; on the FX thread.
  String title() {
    return stage.getTitle();
  }

  /// A message in the list of what was found.
  Part found(String words) {
    return new Part("found: " + words, () -> eyes.all(".result-card").filter(each -> isCalled(each, words)).findFirst());
  }

  /// Goes to a message by keys alone, from where one writes.
  void goesTo(String text) throws Exception {
    row(text);
    for (var i = 0; i < MOST_STEPS && !isAt("#timeline"); i++) {
      presses(KeyCode.SHIFT, KeyCode.F6);
    }
    presses(KeyCode.UP);
    for (var i = 0; i < MOST_STEPS && !isAtRow(text); i++) {
      presses(isBelow(text) ? KeyCode.DOWN : KeyCode.UP);
    }
    eyes.until("the keyboard is at " + text, () -> isAtRow(text));
  }

  /// Whether a message stands below the one that the keyboard is at.
  private boolean isBelow(String text) throws Exception {
    return onFx(() -> {
      var rows = eyes.rows("#timeline");
      var at = eyes.current("#timeline").map(row -> rows.indexOf(row.getAccessibleText())).orElse(rows.size());
      return rows.subList(Math.min(at + 1, rows.size()), rows.size()).stream().anyMatch(row -> row.contains(text));
    });
  }

  private boolean isAtRow(String text) throws Exception {
    return onFx(() -> eyes.current("#timeline").filter(row -> row.getAccessibleText().contains(text)).isPresent());
  }

  /// Whether the keyboard is at something.
  boolean isAt(String id) throws Exception {
    return onFx(() -> eyes.visible(id).filter(Person::hasKeyboard).isPresent());
  }

  /// Whether it has the keyboard, or is the card around what has it.
  private static boolean hasKeyboard(Node node) {
    var at = node.getScene().getFocusOwner();
    return at != null && (at == node || at.getParent() == node);
  }

  /// Goes on by one key until the keyboard is there.
  void goesOn(KeyCode key, String id) throws Exception {
    for (var i = 0; i < MOST_STEPS && !isAt(id); i++) {
      presses(key);
    }
    eyes.until("the keyboard is at " + id, () -> eyes.visible(id).filter(Person::hasKeyboard).isPresent());
  }

  /// Goes on by one key until the keyboard is at what a screen reader says like this.
  void goesTo(KeyCode key, String kind, String words) throws Exception {
    shown(called(kind, words));
    for (var i = 0; i < MOST_STEPS && !isAtCalled(words); i++) {
      presses(key);
    }
    eyes.until("the keyboard is at " + words, () -> isCalled(stage.getScene().getFocusOwner(), words));
  }

  private boolean isAtCalled(String words) throws Exception {
    return onFx(() -> isCalled(stage.getScene().getFocusOwner(), words));
  }

  private static boolean isCalled(@Nullable Node node, String words) {
    return node != null && node.getAccessibleText() != null && node.getAccessibleText().contains(words);
  }

  /// Whether there is a part of that kind that is called by both words; on the FX thread.
  boolean called(String kind, String words, String more) {
    return eyes.all(kind).anyMatch(each -> isCalled(each, words) && isCalled(each, more));
  }

  /// Goes down an open menu to an item and takes it.
  void chooses(String item) throws Exception {
    shown(item);
    goesOn(KeyCode.DOWN, item);
    presses(KeyCode.ENTER);
  }

  /// Opens the menu of a message by keys and takes an item of it.
  void choosesFor(String text, String item) throws Exception {
    goesTo(text);
    presses(KeyCode.SHIFT, KeyCode.F10);
    chooses(item);
  }

  /// Waits until a message in the timeline says this, and nothing beside it says that it is still on its way.
  void hears(String text) throws Exception {
    eyes.until("the timeline has: " + text, () -> eyes.anyRow("#timeline", spoken -> spoken.endsWith(", " + text)));
  }

  /// Waits until the row of a message says something more, such as its reactions.
  void sees(String text, String more) throws Exception {
    eyes.until(text + " with " + more, () -> eyes.anyRow("#timeline", spoken -> spoken.contains(text) && spoken.contains(more)));
  }

  void doesNotSee(String text, String more) throws Exception {
    eyes.until(text + " without " + more, () -> eyes.anyRow("#timeline", spoken -> spoken.contains(text) && !spoken.contains(more)));
  }

  /// Waits until no message says this.
  void doesNotHear(String text) throws Exception {
    eyes.until("gone: " + text, () -> !eyes.anyRow("#timeline", spoken -> spoken.contains(text)));
  }

  /// Waits until a message is there and waits for the house.
  void seesWaiting(String text) throws Exception {
    eyes.until("waiting: " + text, () -> eyes.anyRow("#timeline", spoken -> spoken.contains(", " + text + ", ")));
  }

  /// Waits until something with that id can be seen.
  Node shown(String id) throws Exception {
    return eyes.eventually(id + " is shown", () -> eyes.visible(id));
  }

  void doesNotSee(String id) throws Exception {
    eyes.until(id + " is gone", () -> eyes.visible(id).isEmpty());
  }

  /// Waits until the part with that id says `words` somewhere.
  void reads(String id, String words) throws Exception {
    eyes.until(id + " says: " + words, () -> eyes.all(id).anyMatch(node -> Eyes.says(node, words)));
  }

  void doesNotRead(String id, String words) throws Exception {
    eyes.until(id + " does not say: " + words, () -> eyes.all(id).noneMatch(node -> Eyes.says(node, words)));
  }

  /// Waits until what the window keeps is so.
  void knows(String what, Callable<Boolean> isSo) throws Exception {
    eyes.until(what, isSo);
  }

  /// How many messages on the screen say this.
  long times(String text) throws Exception {
    return onFx(() -> eyes.rows("#timeline").stream().filter(spoken -> spoken.contains(", " + text)).count());
  }

  /// The row of a room in the sidebar, brought into view.
  Part roomRow(String name) {
    return new Part("the room " + name, () -> {
      var rooms = (ListView<?>) stage.getScene().lookup("#rooms");
      for (var i = 0; i < rooms.getItems().size(); i++) {
        var row = eyes.all(".room-row").filter(each -> isNamed(each, name) && eyes.isInView(each, rooms)).findFirst();
        if (row.isPresent()) {
          return row;
        }
        rooms.scrollTo(i);
        rooms.layout();
      }
      return Optional.empty();
    });
  }

  private static boolean isNamed(Node row, String name) {
    return row.lookup(".room-name") instanceof Labeled label && name.equals(label.getText());
  }

  /// The first part of that kind which a screen reader says like this.
  Part called(String kind, String words) {
    return new Part(kind + " called " + words, () -> eyes.all(kind).filter(each -> isCalled(each, words)).findFirst());
  }

  /// Waits until something is there.
  Node shown(Part part) throws Exception {
    return eyes.eventually(part.words(), part.found());
  }

  String clipboard() throws Exception {
    return Optional.ofNullable(onFx(() -> Clipboard.getSystemClipboard().getString())).orElse("");
  }
}
