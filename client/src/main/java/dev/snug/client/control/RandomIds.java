package dev.snug.client.control;

import java.util.Base64;
import java.util.random.RandomGenerator;

/// Names for posts, plans and wishes that nobody else gives.
final class RandomIds {

  private static final int BYTES = 12;

  private final RandomGenerator random;

  RandomIds(RandomGenerator random) {
    this.random = random;
  }

  String next() {
    var id = new byte[BYTES];
    random.nextBytes(id);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
  }
}
