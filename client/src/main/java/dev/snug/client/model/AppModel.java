package dev.snug.client.model;

import dev.snug.shared.identity.PublicKey;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Everything the window shows.
public final class AppModel {

  private final PublicKey key;
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<ThemeChoice> themeChoice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
  private final IntegerProperty textSize = new SimpleIntegerProperty(NORMAL_TEXT);
  private final ObjectProperty<Movement> movement = new SimpleObjectProperty<>(Movement.SYSTEM);
  private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NONE);
  private final BooleanProperty linkPreviews = new SimpleBooleanProperty(true);
  private final ObjectProperty<NotificationSettings> notifications = new SimpleObjectProperty<>(NotificationSettings.STANDARD);
  private final ObjectProperty<@Nullable RoomModel> watched = new SimpleObjectProperty<>();
  private final ObservableList<String> recentEmoji = FXCollections.observableArrayList();
  private final ObservableList<HouseModel> houses = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable HouseModel> house = new SimpleObjectProperty<>();
  private final BooleanProperty microphone = new SimpleBooleanProperty(true);
  private final ObjectProperty<@Nullable Playback> playback = new SimpleObjectProperty<>();

  /// The sizes that the text of the window may have, in pixels.
  public static final int LEAST_TEXT = 12;

  public static final int NORMAL_TEXT = 14;
  public static final int MOST_TEXT = 20;

  /// How many of the emoji that were picked last are remembered.
  public static final int RECENT_EMOJI = 24;

  /// @param key this person's public key, from which their colour comes
  public AppModel(PublicKey key) {
    this.key = key;
  }

  public PublicKey key() {
    return key;
  }

  /// What this person wants to be called.
  public StringProperty nameProperty() {
    return name;
  }

  /// Whether the window is light or dark now.
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /// What this person chose; what comes of it stands in [#themeProperty].
  public ObjectProperty<ThemeChoice> themeChoiceProperty() {
    return themeChoice;
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /// How high the text of the window is, in pixels; everything else follows.
  public IntegerProperty textSizeProperty() {
    return textSize;
  }

  public ObjectProperty<Movement> movementProperty() {
    return movement;
  }

  public ObjectProperty<Tone> toneProperty() {
    return tone;
  }

  /// Whether this app looks what stands behind the links that this person writes, and shows it to all.
  public BooleanProperty linkPreviewsProperty() {
    return linkPreviews;
  }

  /// By what this person wants to be called on this computer.
  public ObjectProperty<NotificationSettings> notificationsProperty() {
    return notifications;
  }

  /// The room whose end is before this person's eyes, in the window that they use; null for none. The window says so.
  public ObjectProperty<@Nullable RoomModel> watchedProperty() {
    return watched;
  }

  /// The emoji that were picked last, the last first.
  public ObservableList<String> recentEmoji() {
    return recentEmoji;
  }

  /// The houses in the rail, in its order.
  public ObservableList<HouseModel> houses() {
    return houses;
  }

  /// Whether there is a microphone, as far as anybody has looked.
  public BooleanProperty microphoneProperty() {
    return microphone;
  }

  /// What this person hears or has paused; null for nothing.
  public ObjectProperty<@Nullable Playback> playbackProperty() {
    return playback;
  }

  /// The house shown; null on the welcome screen.
  public ObjectProperty<@Nullable HouseModel> houseProperty() {
    return house;
  }
}
