package dev.snug.client.model;

import dev.snug.shared.identity.PublicKey;
import javafx.beans.property.ObjectProperty;
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
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
  private final ObservableList<HouseModel> houses = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable HouseModel> house = new SimpleObjectProperty<>();

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

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /// The houses in the rail, in its order.
  public ObservableList<HouseModel> houses() {
    return houses;
  }

  /// The house shown; null on the welcome screen.
  public ObjectProperty<@Nullable HouseModel> houseProperty() {
    return house;
  }
}
