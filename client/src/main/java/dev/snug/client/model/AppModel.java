package dev.snug.client.model;

import dev.snug.shared.identity.PublicKey;
import java.util.Locale;
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

  private PublicKey key;
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<ThemeChoice> themeChoice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
  private final ObjectProperty<Locale> systemLocale = new SimpleObjectProperty<>(Locale.ENGLISH);
  private final ObjectProperty<LanguageChoice> languageChoice = new SimpleObjectProperty<>(LanguageChoice.SYSTEM);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
  private final IntegerProperty textSize = new SimpleIntegerProperty(NORMAL_TEXT);
  private final ObjectProperty<Movement> movement = new SimpleObjectProperty<>(Movement.SYSTEM);
  private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.NONE);
  private final StringProperty settingsPlace = new SimpleStringProperty("appearance");
  private final BooleanProperty linkPreviews = new SimpleBooleanProperty(true);
  private final ObjectProperty<NotificationSettings> notifications = new SimpleObjectProperty<>(NotificationSettings.STANDARD);
  private final ObjectProperty<@Nullable RoomModel> watched = new SimpleObjectProperty<>();
  private final ObservableList<String> recentEmoji = FXCollections.observableArrayList();
  private final ObservableList<HouseModel> houses = FXCollections.observableArrayList();
  private final ObservableList<NearbyHouse> nearby = FXCollections.observableArrayList();
  private final ObjectProperty<Lookout> lookout = new SimpleObjectProperty<>(Lookout.RESTING);
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
    languageChoice.subscribe(this::speak);
    systemLocale.subscribe(this::speak);
  }

  private void speak() {
    language.set(languageChoice.get().language(Language.of(systemLocale.get())));
  }

  public PublicKey key() {
    return key;
  }

  /// Is somebody else from now on. Only while there is no house in the rail: what is shown of one is that person's.
  public void become(PublicKey restored) {
    key = restored;
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

  /// What the system speaks, and where.
  public ObjectProperty<Locale> systemLocaleProperty() {
    return systemLocale;
  }

  /// What this person chose; what comes of it stands in [#languageProperty].
  public ObjectProperty<LanguageChoice> languageChoiceProperty() {
    return languageChoice;
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

  /// The place of the settings that was looked at last; see the pages' ids.
  public StringProperty settingsPlaceProperty() {
    return settingsPlace;
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

  /// The houses that are announced nearby, as long as somebody looks; in the order in which they were heard of.
  public ObservableList<NearbyHouse> nearby() {
    return nearby;
  }

  /// How far looking for them is.
  public ObjectProperty<Lookout> lookoutProperty() {
    return lookout;
  }

  /// The house shown; null on the welcome screen.
  public ObjectProperty<@Nullable HouseModel> houseProperty() {
    return house;
  }
}
