package dev.snug.client.ui.part;

import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that work everywhere in the window.
@SuppressWarnings("ImmutableEnumChecker")
public enum Shortcut {
  JUMP(Held.CTRL, "K", KeyCode.K),
  NEW_DIRECT(Held.CTRL, "N", KeyCode.N),
  HOST(Held.CTRL_SHIFT, "N", KeyCode.N),
  INVITE(Held.CTRL_SHIFT, "I", KeyCode.I),
  SEARCH(Held.CTRL, "F", KeyCode.F),
  SEARCH_ALL(Held.CTRL_SHIFT, "F", KeyCode.F),
  RECORD(Held.CTRL_SHIFT, "M", KeyCode.M),
  DETAILS(Held.CTRL, ".", KeyCode.PERIOD),
  SETTINGS(Held.CTRL, ",", KeyCode.COMMA),
  SHORTCUTS(Held.CTRL, "/", KeyCode.SLASH, KeyCode.DIVIDE),
  SMALLER(Held.CTRL, "−", KeyCode.MINUS, KeyCode.SUBTRACT),
  BIGGER(Held.CTRL_ANY, "+", KeyCode.EQUALS, KeyCode.PLUS, KeyCode.ADD),
  NORMAL_SIZE(Held.CTRL, "0", KeyCode.DIGIT0, KeyCode.NUMPAD0),
  ROOM_ABOVE(Held.ALT, "↑", KeyCode.UP),
  ROOM_BELOW(Held.ALT, "↓", KeyCode.DOWN),
  UNREAD_ABOVE(Held.ALT_SHIFT, "↑", KeyCode.UP),
  UNREAD_BELOW(Held.ALT_SHIFT, "↓", KeyCode.DOWN),
  MOVE_UP(Held.CTRL_SHIFT, "↑", KeyCode.UP),
  MOVE_DOWN(Held.CTRL_SHIFT, "↓", KeyCode.DOWN),
  NEXT_PANE(Held.NOTHING, "F6", KeyCode.F6),
  PANE_BEFORE(Held.SHIFT, "F6", KeyCode.F6),
  MENU(Held.SHIFT, "F10", KeyCode.F10),
  ESCAPE(Held.NOTHING, "Esc", KeyCode.ESCAPE);

  private static final boolean IS_MAC = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");

  private final Held held;
  private final String key;
  private final List<KeyCode> codes;

  Shortcut(Held held, String key, KeyCode... codes) {
    this.held = held;
    this.key = key;
    this.codes = List.of(codes);
  }

  /// Whether these are the keys that were pressed.
  public boolean is(KeyEvent event) {
    return codes.contains(event.getCode()) && held.is(event);
  }

  /// As it stands on keyboards, such as `Ctrl Shift N`.
  public String written() {
    return held.written() + key;
  }

  /// Ctrl and a key, as it stands on keyboards.
  public static String ctrl(String key) {
    return Held.CTRL.written() + key;
  }

  private enum Held {
    NOTHING("", ""),
    SHIFT("Shift ", "⇧ "),
    ALT("Alt ", "⌥ "),
    ALT_SHIFT("Alt Shift ", "⌥ ⇧ "),
    CTRL("Ctrl ", "⌘ "),
    CTRL_SHIFT("Ctrl Shift ", "⌘ ⇧ "),
    /// Where a keyboard needs Shift for the key itself.
    CTRL_ANY("Ctrl ", "⌘ ");

    private final String words;
    private final String signs;

    Held(String words, String signs) {
      this.words = words;
      this.signs = signs;
    }

    String written() {
      return IS_MAC ? signs : words;
    }

    boolean is(KeyEvent event) {
      var isCtrl = event.isShortcutDown();
      var isShift = event.isShiftDown();
      var isAlt = event.isAltDown();
      return switch (this) {
        case NOTHING -> !isCtrl && !isShift && !isAlt;
        case SHIFT -> !isCtrl && isShift && !isAlt;
        case ALT -> !isCtrl && !isShift && isAlt;
        case ALT_SHIFT -> !isCtrl && isShift && isAlt;
        case CTRL -> isCtrl && !isShift && !isAlt;
        case CTRL_SHIFT -> isCtrl && isShift && !isAlt;
        case CTRL_ANY -> isCtrl && !isAlt;
      };
    }
  }
}
