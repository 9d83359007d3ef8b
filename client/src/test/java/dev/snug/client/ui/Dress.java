package dev.snug.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.client.model.Language;
import dev.snug.client.model.Theme;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// How a screen is looked at: which colours, which language, how large.
record Dress(Theme theme, Language language, Size size) {

  enum Size {
    WIDE(1280, 800),
    NARROW(760, 640),
    LEAST(640, 480);

    private final double width;
    private final double height;

    Size(double width, double height) {
      this.width = width;
      this.height = height;
    }
  }

  /// Each theme, each language and each size, a few times.
  static Stream<Dress> all() {
    return Stream.of(
        new Dress(Theme.LIGHT, Language.ENGLISH, Size.WIDE),
        new Dress(Theme.DARK, Language.CHINESE, Size.WIDE),
        new Dress(Theme.LIGHT, Language.CHINESE, Size.NARROW),
        new Dress(Theme.DARK, Language.ENGLISH, Size.LEAST));
  }

  /// Puts the colours and the language on.
  void wear(Fixture fixture) {
    fixture.model.themeProperty().set(theme);
    fixture.model.languageProperty().set(language);
  }

  /// Keeps a picture of the screen in target/screens, and fails at what an eye would stumble over.
  ///
  /// @param enter what is done in the window before it is looked at
  void looksRight(String screen, Fixture fixture, BiConsumer<Fixture, Screens> enter) {
    wear(fixture);
    try (var screens = Screens.open(fixture, size.width, size.height)) {
      Screens.run(() -> screens.settle(size.width, size.height));
      Screens.run(() -> enter.accept(fixture, screens));
      var name = "%s-%s-%s-%s".formatted(screen, theme, language, size).toLowerCase(Locale.ROOT);
      var picture = screens.picture(name, size.width, size.height);
      assertThat(Screens.on(() -> new Look(screens.root(), picture).faults())).as(name).isEmpty();
    }
  }
}
