package dev.snug.shared.room;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Copies that nobody can change and that keep their order, so that the same thing is always written the same way.
public final class Orders {

  private Orders() {}

  public static <T> Set<T> copyOf(Collection<T> some) {
    return some.size() < 2 ? Set.copyOf(some) : Collections.unmodifiableSet(new LinkedHashSet<>(some));
  }

  static <K, V> SequencedMap<K, V> copyOf(Map<K, V> some) {
    return Collections.unmodifiableSequencedMap(new LinkedHashMap<>(some));
  }

  /// With one more at the end.
  static <T> Set<T> with(Set<T> some, T one) {
    var more = new LinkedHashSet<>(some);
    more.add(one);
    return Collections.unmodifiableSet(more);
  }

  /// With one less.
  static <T> Set<T> without(Set<T> some, T one) {
    var fewer = new LinkedHashSet<>(some);
    fewer.remove(one);
    return Collections.unmodifiableSet(fewer);
  }

  /// With a value under a key, or without the key if there is no value.
  static <K, V> Map<K, V> with(Map<K, V> some, K key, @Nullable V value) {
    var next = new LinkedHashMap<>(some);
    if (value == null) {
      next.remove(key);
    } else {
      next.put(key, value);
    }
    return next;
  }
}
