package dev.snug.client.ui.composer;

import dev.snug.client.model.ChosenFile;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.RoomModel;
import dev.snug.client.ui.emoji.EmojiPicker;
import dev.snug.client.ui.part.Buttons;
import dev.snug.client.ui.part.Derived;
import dev.snug.client.ui.part.Labels;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.part.Shortcut;
import dev.snug.client.ui.part.Ties;
import dev.snug.client.ui.part.Ui;
import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Right;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The box in which one writes: what it answers or edits, the draft, and the tools.
final class WritingBox extends VBox {

  /// As wide as the box has to be for its buttons and the hint beside them, in pixels.
  private static final double HINTED = 560;

  private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");

  private final Ui ui;
  private final Place place;
  private final DraftArea area;
  private final ObjectProperty<Errand> errand = new SimpleObjectProperty<>(new Errand.Saying());
  private final Mentions mentions;
  private final DraftKeeper keeper;
  private final BooleanBinding cannotSend;
  private final Marks marks;
  private @Nullable EmojiPicker picker;
  private final Completion completion;
  private final Button emoji;
  private final BooleanProperty isScheduling = new SimpleBooleanProperty();
  private final Attaching attaching;
  private final Speaking speaking;
  private Instant toldTyping = Instant.MIN;

  WritingBox(Ui ui, Place place, Ties ties) {
    this.ui = ui;
    this.place = place;
    this.area = new DraftArea(ui.emoji());
    this.marks = new Marks(area);
    this.mentions = new Mentions(ui.texts(), place.room());
    this.cannotSend = Bindings.createBooleanBinding(this::isEmptyOrTooLong, area.textProperty());
    this.keeper = new DraftKeeper(place, area, () -> !isEditing(), ties);
    this.attaching = new Attaching(ui, place, this::show);
    this.speaking = new Speaking(ui, place, this::sendSpoken, area::requestFocus, ties);
    setId("composer-box");
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("composer");
    var prompt = place.isThread()
        ? ui.texts().live("composer.prompt.thread")
        : ui.texts().live("composer.prompt", RoomName.of(ui.texts(), place.room()));
    area.promptTextProperty().bind(prompt);
    area.accessibleTextProperty().bind(prompt);
    area.setWhenSent(this::send);
    area.setKeys(this::takes);
    area.setWhenPasted(clipboard -> mayAttach() && attaching.paste(clipboard));
    this.completion = new Completion(ui, area, this, new Suggestions(ui, place, mentions));
    this.emoji = Buttons.icon("emoji", Feather.SMILE, 18, ui.texts(), "composer.emoji", this::pickEmoji);
    var note = new LengthNote(ui.texts(), area.textProperty());
    area.setWhenTooMuch(note::refuse);
    var bar = new ErrandBar(ui, place.room(), this::letGo);
    errand.subscribe(bar::show);
    var tools = tools();
    Labels.showWhen(area, Derived.not(speaking.isOn()));
    Labels.showWhen(tools, Derived.not(speaking.isOn()));
    getChildren().addAll(bar, area, note, tools, speaking);
    new ErrandKeeper(place, area, errand, ties);
    ties.listen(area.textProperty(), this::tellTyping);
    ties.listen(area.caretPositionProperty(), completion::refresh);
    ties.atEnd(completion::dismiss);
    ties.atEnd(this::hidePicker);
    ties.follow(area.focusedProperty(), is -> pseudoClassStateChanged(WRITING, is));
  }

  @Override
  public void requestFocus() {
    if (speaking.isOn().getValue()) {
      speaking.requestFocus();
    } else {
      area.requestFocus();
    }
  }

  /// Answers a message that the house has.
  void reply(MessageModel message) {
    letGo();
    if (message.seq() != Long.MAX_VALUE) {
      errand.set(new Errand.Answering(message));
    }
    requestFocus();
  }

  /// Files were dropped here.
  void attach(List<Path> files) {
    attaching.take(files);
  }

  /// Whether files can go with what is written now.
  boolean mayAttach() {
    return isVisible() && !isEditing() && !speaking.isOn().getValue();
  }

  private void show(List<ChosenFile> chosen) {
    attaching.sheet(area.getText(), this::putBack, this::send).show(chosen);
  }

  private void putBack(String text) {
    if (!text.equals(area.getText())) {
      area.setText(text);
      area.end();
    }
  }

  private void send(String text, List<ChosenFile> files, Consumer<Outcome<RoomModel>> answer) {
    var replyTo = errand.get() instanceof Errand.Answering(var message) ? message.seq() : null;
    place.send(place.body(text, replyTo, mentions.in(text)), files, outcome -> {
      if (outcome instanceof Outcome.Done) {
        area.clear();
        letGo();
        keeper.keep();
      }
      answer.accept(outcome);
    });
  }

  /// What is written stays; what is answered is answered by this.
  private void sendSpoken(ChosenFile spoken, Consumer<Outcome<RoomModel>> answer) {
    var replyTo = errand.get() instanceof Errand.Answering(var message) ? message.seq() : null;
    place.send(place.body("", replyTo, Set.of()), List.of(spoken), outcome -> {
      if (outcome instanceof Outcome.Done) {
        letGo();
      }
      answer.accept(outcome);
    });
  }

  /// Takes what this person said back into the box.
  void edit(MessageModel message) {
    if (isEditable(message) && !speaking.isOn().getValue()) {
      keeper.keep();
      errand.set(new Errand.Editing(message));
      area.setText(message.text());
      area.end();
    }
    requestFocus();
  }

  /// Puts away what is offered, or lets go of what is answered or edited.
  ///
  /// @return whether there was any
  boolean cancel() {
    if (completion.dismiss() || speaking.cancel()) {
      return true;
    }
    var had = !(errand.get() instanceof Errand.Saying);
    letGo();
    return had;
  }

  private void letGo() {
    var wasEditing = isEditing();
    errand.set(new Errand.Saying());
    if (wasEditing) {
      keeper.restore();
    }
  }

  private boolean isEditing() {
    return errand.get() instanceof Errand.Editing;
  }

  private void pickEmoji() {
    if (picker == null) {
      picker = new EmojiPicker(ui, area::insert);
    }
    picker.showBeside(emoji);
  }

  private void hidePicker() {
    if (picker != null) {
      picker.hide();
    }
  }

  private boolean takes(KeyEvent event) {
    if (completion.takes(event)) {
      return true;
    }
    if (event.getCode() == KeyCode.UP && area.getText().isEmpty() && !event.isAltDown() && !isEditing()) {
      lastOwn().ifPresent(this::edit);
      return true;
    }
    if (Shortcut.RECORD.is(event) && !isEditing()) {
      speaking.begin();
      return true;
    }
    if (!event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
      return false;
    }
    switch (event.getCode()) {
      case B -> marks.bold();
      case I -> marks.italic();
      case E -> marks.code();
      case SEMICOLON -> pickEmoji();
      case U -> {
        if (mayAttach()) {
          attaching.choose();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private Optional<MessageModel> lastOwn() {
    var you = place.house().youProperty().get();
    return place.timeline().reversed().stream()
        .filter(MessageModel.class::isInstance)
        .map(MessageModel.class::cast)
        .filter(each -> you != null && each.author().equals(you.id()) && isEditable(each))
        .findFirst();
  }

  private static boolean isEditable(MessageModel message) {
    return message.seq() != Long.MAX_VALUE
        && message.contentProperty().get() instanceof MessageModel.Content.Written(Body.Said _, var _)
        && !message.text().isEmpty();
  }

  private HBox tools() {
    var at = Buttons.icon("mention", Feather.AT_SIGN, 18, ui.texts(), "composer.mention", () -> area.insert("@"));
    var hint = new Hint(ui.texts());
    // Beside a wide panel there is no room for it in a window that is wide enough.
    var isRoomy = Derived.of(widthProperty(), width -> width.doubleValue() >= HINTED);
    Labels.showWhen(hint, Derived.both(isRoomy, Derived.of(ui.narrow(), narrow -> !narrow && !place.isThread())));
    var attach = Buttons.icon("attach", Feather.PAPERCLIP, 18, ui.texts(), "composer.attach", attaching::choose);
    Labels.showWhen(attach, Derived.of(errand, each -> !(each instanceof Errand.Editing)));
    var speak = speaking.button();
    Labels.showWhen(speak, attach.visibleProperty());
    var tools = new HBox(0, attach, emoji, at, speak, pollButton(), Labels.spring(), hint, laterButton(), sendButton());
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.getStyleClass().add("composer-tools");
    return tools;
  }

  private Button pollButton() {
    var poll = Buttons.icon("poll", Feather.BAR_CHART_2, 18, ui.texts(), "poll.button", () -> new PollSheet(ui, place::ask).show());
    Labels.showWhen(poll, Derived.of(place.room().rightsProperty(), rights -> rights.contains(Right.POLL) && !place.isThread()));
    return poll;
  }

  private Button laterButton() {
    var later = new SendLater(ui, this::sayLater).button();
    later.disableProperty().bind(cannotSend.or(isScheduling));
    Labels.showWhen(later, Derived.of(errand, each -> !(each instanceof Errand.Editing) && !place.isThread()));
    return later;
  }

  private Button sendButton() {
    var send = Buttons.icon("send", Feather.SEND, 16, ui.texts(), "composer.send", this::send);
    send.getStyleClass().add("send-button");
    send.disableProperty().bind(cannotSend);
    return send;
  }

  private boolean isEmptyOrTooLong() {
    return area.getText().isBlank() || area.getText().length() > Limits.TEXT_LENGTH;
  }

  private void send() {
    if (cannotSend.get()) {
      return;
    }
    var text = area.getText().strip();
    switch (errand.get()) {
      case Errand.Saying _ -> say(text, null);
      case Errand.Answering(var message) -> say(text, message.seq());
      case Errand.Editing(var message) -> save(message, text);
    }
    // The button that was clicked has nothing to send now, and what cannot be pressed gives the keyboard away.
    requestFocus();
  }

  private void say(String text, @Nullable Long replyTo) {
    var body = place.body(text, replyTo, mentions.in(text));
    area.clear();
    letGo();
    keeper.keep();
    toldTyping = Instant.MIN;
    place.say(body);
  }

  /// What is written stays until the house has it.
  private void sayLater(Instant at) {
    var written = area.getText();
    var text = written.strip();
    var replyTo = errand.get() instanceof Errand.Answering(var message) ? message.seq() : null;
    isScheduling.set(true);
    place.sayLater(place.body(text, replyTo, mentions.in(text)), at, outcome -> {
      isScheduling.set(false);
      if (outcome instanceof Outcome.Done && area.getText().equals(written)) {
        area.clear();
        letGo();
        keeper.keep();
      }
      Answers.tell(ui, outcome);
    });
  }

  private void save(MessageModel message, String text) {
    letGo();
    if (!text.equals(message.text())) {
      place.change(new Body.Edited(message.seq(), text, mentions.in(text)));
    }
  }

  private void tellTyping() {
    var now = ui.times().now();
    if (area.isFocused() && !area.getText().isBlank() && now.isAfter(toldTyping.plus(Limits.TYPING_INTERVAL))) {
      toldTyping = now;
      place.tellTyping();
    }
  }
}
