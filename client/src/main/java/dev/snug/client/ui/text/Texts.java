package dev.snug.client.ui.text;

import dev.snug.client.model.Language;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// Everything the window says, in the language it speaks now. A text taken with [#live] follows a change of language.
public final class Texts {

  private static final String BUNDLE = "dev.snug.client.i18n.texts";
  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ObservableValue<Language> language;

  public Texts(ObservableValue<Language> language) {
    this.language = language;
  }

  public ObservableValue<Language> languageProperty() {
    return language;
  }

  public Language language() {
    return language.getValue();
  }

  public Locale locale() {
    return language().locale();
  }

  /// The text as it is now.
  public String text(String key, Object... values) {
    var pattern = ResourceBundle.getBundle(BUNDLE, locale(), NO_FALLBACK).getString(key);
    return values.length == 0 ? pattern : Spacing.format(new MessageFormat(pattern, locale()), values);
  }

  /// The text as it is at any time.
  ///
  /// @param values what goes into it; an observable one is followed too
  public ObservableValue<String> live(String key, Object... values) {
    var followed = Arrays.stream(values).filter(Observable.class::isInstance).map(Observable.class::cast);
    return live(() -> text(key, Arrays.stream(values).map(Texts::now).toArray()), followed.toArray(Observable[]::new));
  }

  /// A text put together by `text`, again whenever the language or one of the sources changes.
  public ObservableValue<String> live(Callable<String> text, Observable... sources) {
    var all = Stream.concat(Stream.of(language), Arrays.stream(sources)).toArray(Observable[]::new);
    return Bindings.createStringBinding(text, all);
  }

  private static Object now(Object value) {
    return value instanceof ObservableValue<?> observable ? observable.getValue() : value;
  }
}
