package dev.snug.client.ui.markdown;

import dev.snug.client.ui.markdown.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Tells words, texts, comments and numbers of code apart, in one pass over it.
final class Highlighter {

  private final Tongue tongue;
  private final String code;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder plain = new StringBuilder();
  private int at;

  private Highlighter(Tongue tongue, String code) {
    this.tongue = tongue;
    this.code = code;
  }

  /// The code in pieces; one piece if the language is not known.
  static List<Token> tokens(String language, String code) {
    return Tongue.of(language)
        .map(tongue -> new Highlighter(tongue, code).run())
        .orElseGet(() -> List.of(new Token(Kind.PLAIN, code)));
  }

  private List<Token> run() {
    while (at < code.length()) {
      step();
    }
    flush();
    return tokens;
  }

  private void step() {
    var c = code.charAt(at);
    if (tongue.beginsLineComment(code, at)) {
      add(Kind.COMMENT, endOfLine(at));
    } else if (tongue.beginsBlockComment(code, at)) {
      add(Kind.COMMENT, after(tongue.endOfComment(), at + 2));
    } else if (tongue.isQuote(c)) {
      add(Kind.STRING, endOfText(c));
    } else if (Character.isDigit(c)) {
      add(Kind.NUMBER, endOfNumber());
    } else if (Character.isJavaIdentifierStart(c)) {
      word();
    } else {
      plain.append(c);
      at++;
    }
  }

  private void word() {
    var end = at;
    while (end < code.length() && Character.isJavaIdentifierPart(code.charAt(end))) {
      end++;
    }
    var word = code.substring(at, end);
    if (tongue.isKeyword(word)) {
      add(Kind.KEYWORD, end);
    } else if (isDefined()) {
      add(Kind.NAME, end);
    } else {
      plain.append(word);
      at = end;
    }
  }

  /// Whether the word before is one that gives a name to a function.
  private boolean isDefined() {
    return !tokens.isEmpty() && tokens.getLast().kind() == Kind.KEYWORD
        && plain.chars().allMatch(Character::isWhitespace)
        && switch (tokens.getLast().text()) {
          case "def", "fun", "func", "fn", "function", "class", "record", "interface", "struct", "enum" -> true;
          default -> false;
        };
  }

  private int endOfText(char quote) {
    var three = String.valueOf(quote).repeat(3);
    if (tongue.hasLongTexts() && code.startsWith(three, at)) {
      return after(three, at + 3);
    }
    var end = at + 1;
    while (end < code.length() && code.charAt(end) != quote && (quote == '`' || code.charAt(end) != '\n')) {
      end += code.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(code.length(), end + 1);
  }

  private int endOfNumber() {
    var end = at;
    while (end < code.length() && (Character.isLetterOrDigit(code.charAt(end)) || "._".indexOf(code.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  private int endOfLine(int from) {
    var end = code.indexOf('\n', from);
    return end < 0 ? code.length() : end;
  }

  private int after(String mark, int from) {
    var end = code.indexOf(mark, from);
    return end < 0 ? code.length() : end + mark.length();
  }

  private void add(Kind kind, int end) {
    flush();
    tokens.add(new Token(kind, code.substring(at, end)));
    at = end;
  }

  private void flush() {
    if (!plain.isEmpty()) {
      tokens.add(new Token(Kind.PLAIN, plain.toString()));
      plain.setLength(0);
    }
  }
}
