package dev.snug.client.model;

/// The colour of the hands and faces that this person picks; see Unicode TR 51, section 2.4.
public enum Tone {
  NONE(""),
  LIGHT("🏻"),
  MEDIUM_LIGHT("🏼"),
  MEDIUM("🏽"),
  MEDIUM_DARK("🏾"),
  DARK("🏿");

  private final String modifier;

  Tone(String modifier) {
    this.modifier = modifier;
  }

  /// What stands behind an emoji to give it the tone; empty for none.
  public String modifier() {
    return modifier;
  }
}
