package dev.snug.client.ui;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Links in every dress, kept in target/screens to look at, and checked for what an eye would stumble over.
class LinkPictureTest {

  static Stream<Dress> dresses() {
    return Dress.all();
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void linksInARoomLookRight(Dress dress) {
    dress.looksRight("links", new Linked().fixture(), (_, _) -> {});
  }

  @ParameterizedTest
  @MethodSource("dresses")
  void linksInAThreadLookRight(Dress dress) {
    dress.looksRight("links-thread", new Linked().thread().fixture(), (_, _) -> {});
  }
}
