package dev.snug.shared.room;

/// By what people take one name for another. It is kept by two keys, since each alone would part names that look alike
/// or join names that do not: a capital `I` looks like an `l`, and a small `i` does not.
///
/// @param look the skeleton of the name as it is written: `Меі` in Cyrillic letters is `Mei`, and `Mel` is `MeI`
/// @param small the skeleton of the name in small letters and of common width: `mei` is `Mei` and `ＭＥＩ`, and `Mel` is
///     not
public record Likeness(String look, String small) {

  public static Likeness of(String name) {
    return new Likeness(Skeleton.of(name), Skeleton.of(Names.fold(name)));
  }

  /// Whether people take the one name for the other.
  public boolean isLike(Likeness other) {
    return look.equals(other.look) || small.equals(other.small);
  }
}
