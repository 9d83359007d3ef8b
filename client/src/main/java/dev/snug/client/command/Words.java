package dev.snug.client.command;

import dev.snug.client.host.CannotHost;
import dev.snug.client.model.Language;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.ui.text.Sentences;
import dev.snug.shared.protocol.Refusal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What the commands say, in the language of the system.
final class Words {

  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Locale locale;

  Words(Locale system) {
    locale = Language.of(system).locale();
  }

  String text(String key, Object... values) {
    return in("dev.snug.client.i18n.command", key, values);
  }

  /// Why the house says no.
  Failed refused(Refusal refusal) {
    return new Failed(Failed.REFUSED, in("dev.snug.client.i18n.texts", Sentences.keyOf(refusal)));
  }

  Failed unreachable() {
    return new Failed(Failed.NOT_REACHABLE, sentence(Obstacle.UNREACHABLE));
  }

  /// Something is in the way here, or somebody else answers than was expected.
  Failed hindered(Obstacle obstacle, Throwable cause) {
    return new Failed(Failed.REFUSED, sentence(obstacle), cause);
  }

  Failed hindered(CannotHost cause) {
    return hindered(cause.obstacle(), cause);
  }

  String sentence(Problem problem) {
    return in("dev.snug.client.i18n.texts", Sentences.keyOf(problem));
  }

  private String in(String bundle, String key, Object... values) {
    var pattern = ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }
}
