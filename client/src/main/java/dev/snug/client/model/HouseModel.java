package dev.snug.client.model;

import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.protocol.Plan;
import dev.snug.shared.protocol.ServerFrame.You;
import dev.snug.shared.room.Presence;
import dev.snug.shared.room.RoomSummary;
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

/// One house as this person sees it.
public final class HouseModel {

  private final Fingerprint key;
  private final StringProperty name;
  private final StringProperty host = new SimpleStringProperty("");
  private final BooleanProperty hostedHere = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Reachability> reach = new SimpleObjectProperty<>();
  private final ObjectProperty<Line> line = new SimpleObjectProperty<>(new Line.Connecting());
  private final ObjectProperty<@Nullable You> you = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Problem> trouble = new SimpleObjectProperty<>();
  private final ObservableList<RoomModel> rooms = FXCollections.observableArrayList();
  private final ObservableList<RoomSummary> invitations = FXCollections.observableArrayList();
  private final ObservableList<OutboxItem> outbox = FXCollections.observableArrayList();
  private final ObservableList<Plan> plans = FXCollections.observableArrayList();
  private final ObjectProperty<Presence> presence = new SimpleObjectProperty<>(Presence.HERE);
  private final BooleanProperty receipts = new SimpleBooleanProperty(true);
  private final FileModels files = new FileModels();
  private final IntegerProperty losses = new SimpleIntegerProperty();
  private final ObjectProperty<@Nullable RoomModel> room = new SimpleObjectProperty<>();

  /// @param key the house's key, which is what the house is
  public HouseModel(Fingerprint key, String name) {
    this.key = key;
    this.name = new SimpleStringProperty(name);
  }

  public Fingerprint key() {
    return key;
  }

  public StringProperty nameProperty() {
    return name;
  }

  /// The owner's name, empty as long as it is not known.
  public StringProperty hostProperty() {
    return host;
  }

  /// Whether this app is the one that can open and close the house.
  public BooleanProperty hostedHereProperty() {
    return hostedHere;
  }

  /// From where others can reach it, if it is open here and somebody asked; null if not.
  public ObjectProperty<@Nullable Reachability> reachProperty() {
    return reach;
  }

  public ObjectProperty<Line> lineProperty() {
    return line;
  }

  /// Who this person is in the house; null before the first welcome.
  public ObjectProperty<@Nullable You> youProperty() {
    return you;
  }

  /// What is wrong with this computer's disk, so that nothing of the house can be kept here now; null if nothing is.
  public ObjectProperty<@Nullable Problem> troubleProperty() {
    return trouble;
  }

  /// The rooms that this person is in, in the order in which they want them.
  public ObservableList<RoomModel> rooms() {
    return rooms;
  }

  /// The rooms that this person is not in and may come into.
  public ObservableList<RoomSummary> invitations() {
    return invitations;
  }

  /// What this person wrote or did that the house has not stored, in the order in which it was written.
  public ObservableList<OutboxItem> outbox() {
    return outbox;
  }

  /// What this person wants to be said or to be reminded of later; those that are due come first.
  public ObservableList<Plan> plans() {
    return plans;
  }

  /// Where this person's attention is, as they want it told.
  public ObjectProperty<Presence> presenceProperty() {
    return presence;
  }

  /// Whether this person lets others see what they have read, and sees what others have.
  public BooleanProperty receiptsProperty() {
    return receipts;
  }

  /// A file of the house.
  ///
  /// @param hash the SHA-256 of its content in base64url
  public FileModel file(String hash) {
    return files.of(hash);
  }

  /// How often the house was lost or not reached since the app was started.
  public IntegerProperty lossesProperty() {
    return losses;
  }

  /// The room shown.
  public ObjectProperty<@Nullable RoomModel> roomProperty() {
    return room;
  }
}
