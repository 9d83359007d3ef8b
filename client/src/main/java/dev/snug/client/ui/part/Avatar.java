package dev.snug.client.ui.part;

import dev.snug.client.ui.text.Initial;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.PublicKey;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Presence;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// Somebody's circle: a letter on the colour that comes from their key.
public final class Avatar extends StackPane {

  private static final int COLOURS = 12;
  private static final double SMALL = 24;
  private static final double LETTER = 0.44;
  private static final double HAN_LETTER = 0.46;

  private final double size;
  private final Label letter = new Label();

  private Avatar(double size, Fingerprint key) {
    this.size = size;
    setMinSize(size, size);
    setMaxSize(size, size);
    setPrefSize(size, size);
    getStyleClass().addAll("avatar", "avatar-" + Byte.toUnsignedInt(key.bytes()[0]) % COLOURS);
    letter.getStyleClass().add("avatar-letter");
    letter.setMinSize(0, 0);
    getChildren().add(letter);
  }

  public static Avatar of(Person person, double size) {
    var avatar = new Avatar(size, keyOf(person));
    avatar.show(person.name());
    return avatar;
  }

  /// The avatar of somebody whose name may still change.
  public static Avatar of(PublicKey key, ObservableValue<String> name, double size) {
    var avatar = new Avatar(size, key.fingerprint());
    avatar.letter.textProperty().bind(Derived.of(name, Initial::ofPerson));
    avatar.letter.styleProperty().bind(Derived.of(name, each -> avatar.font(Initial.ofPerson(each))));
    return avatar;
  }

  /// With a dot that says whether they are here.
  public Avatar with(ObservableValue<Boolean> here) {
    Labels.showWhen(dot(), here);
    return this;
  }

  /// With a dot that says where their attention is; none while that is null.
  public Avatar at(ObservableValue<@Nullable Presence> presence, Ties ties) {
    ties.follow(presence, dot()::show);
    return this;
  }

  private PresenceDot dot() {
    var dot = new PresenceDot(size > SMALL ? 10 : 8);
    getChildren().add(dot);
    StackPane.setAlignment(dot, Pos.BOTTOM_RIGHT);
    dot.setTranslateX(size > SMALL ? 4 : 3);
    dot.setTranslateY(size > SMALL ? 4 : 3);
    return dot;
  }

  private void show(String name) {
    var initial = Initial.ofPerson(name);
    letter.setText(initial);
    letter.setStyle(font(initial));
  }

  private String font(String initial) {
    var isHan = !initial.isEmpty() && UnicodeScript.of(initial.codePointAt(0)) == UnicodeScript.HAN;
    return "-fx-font-size: " + Math.round(size * (isHan ? HAN_LETTER : LETTER)) + "px";
  }

  private static Fingerprint keyOf(Person person) {
    var key = person.key();
    return key == null ? Fingerprint.ofBytes(person.id().getBytes(StandardCharsets.UTF_8)) : key.fingerprint();
  }
}
