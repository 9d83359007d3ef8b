package dev.snug.client.ui.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is told apart in a programming language.
enum Tongue {
  PYTHON("Python", "py python python3", "#", "", "'\"",
      "and as assert async await break class continue def del elif else except False finally for from global if import in "
          + "is lambda match None nonlocal not or pass raise return True try while with yield"),
  JAVA("Java", "java", "//", "/*", "'\"",
      "abstract assert boolean break byte case catch char class continue default do double else enum extends final finally "
          + "float for if implements import instanceof int interface long native new null package permits private protected "
          + "public record return sealed short static super switch synchronized this throw throws transient true false try "
          + "var void volatile while yield"),
  KOTLIN("Kotlin", "kt kotlin kts", "//", "/*", "'\"",
      "as break by class companion continue data do else enum false for fun if import in interface internal is lateinit "
          + "null object open override package private public return sealed super suspend this throw true try typealias val "
          + "var when while"),
  JAVASCRIPT("JavaScript", "js javascript jsx mjs node", "//", "/*", "'\"`",
      "async await break case catch class const continue debugger default delete do else export extends false finally for "
          + "from function if import in instanceof let new null of return static super switch this throw true try typeof "
          + "undefined var void while yield"),
  TYPESCRIPT("TypeScript", "ts typescript tsx", "//", "/*", "'\"`",
      "any as async await boolean break case catch class const continue declare default delete do else enum export extends "
          + "false finally for from function if implements import in instanceof interface keyof let new null number of private "
          + "protected public readonly return static string super switch this throw true try type typeof undefined unknown "
          + "var void while yield"),
  C("C", "c h", "//", "/*", "'\"",
      "auto break case char const continue default do double else enum extern float for goto if inline int long register "
          + "restrict return short signed sizeof static struct switch typedef union unsigned void volatile while"),
  CPP("C++", "cpp c++ cc hpp cxx", "//", "/*", "'\"",
      "auto bool break case catch char class const constexpr continue default delete do double else enum explicit extern "
          + "false float for friend goto if inline int long mutable namespace new noexcept nullptr operator override private "
          + "protected public return short signed sizeof static struct switch template this throw true try typedef typename "
          + "union unsigned using virtual void volatile while"),
  CSHARP("C#", "cs csharp c#", "//", "/*", "'\"",
      "abstract as async await base bool break byte case catch char class const continue decimal default do double else enum "
          + "event false finally float for foreach get if in int interface internal is lock long namespace new null object out "
          + "override params private protected public readonly record ref return sealed set static string struct switch this "
          + "throw true try typeof using var virtual void while yield"),
  GO("Go", "go golang", "//", "/*", "'\"`",
      "break case chan const continue default defer else fallthrough false for func go goto if import interface map nil "
          + "package range return select struct switch true type var"),
  RUST("Rust", "rs rust", "//", "/*", "\"",
      "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub "
          + "ref return self Self static struct super trait true type unsafe use where while"),
  SHELL("Shell", "sh bash shell zsh console", "#", "", "'\"",
      "case do done elif else esac export fi for function if in local return then until while"),
  SQL("SQL", "sql sqlite postgres postgresql mysql", "--", "/*", "'\"",
      "add all alter and as asc begin between by case check commit create cross default delete desc distinct drop else end "
          + "exists foreign from full group having if in index inner insert into is join key left like limit not null on or "
          + "order outer primary references returning right rollback select set table then union unique update using values "
          + "view when where with"),
  JSON("JSON", "json jsonc json5", "//", "/*", "\"", "true false null"),
  YAML("YAML", "yaml yml", "#", "", "'\"", "true false null yes no"),
  TOML("TOML", "toml ini conf properties", "#", "", "'\"", "true false"),
  CSS("CSS", "css scss less", "", "/*", "'\"", "important"),
  MARKUP("XML", "xml html svg fxml", "", "<!--", "'\"", "");

  private final String label;
  private final String names;
  private final String lineComment;
  private final String blockComment;
  private final String quotes;
  private final String keywords;

  Tongue(String label, String names, String lineComment, String blockComment, String quotes, String keywords) {
    this.label = label;
    this.names = " " + names + " ";
    this.lineComment = lineComment;
    this.blockComment = blockComment;
    this.quotes = quotes;
    this.keywords = " " + keywords + " ";
  }

  /// The language that goes by a name.
  static Optional<Tongue> of(String name) {
    var wanted = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(each -> each.names.contains(" " + wanted + " ")).findFirst();
  }

  String label() {
    return label;
  }

  boolean isKeyword(String word) {
    return keywords.contains(" " + (this == SQL ? word.toLowerCase(Locale.ROOT) : word) + " ");
  }

  boolean isQuote(char c) {
    return quotes.indexOf(c) >= 0;
  }

  boolean beginsLineComment(String code, int at) {
    return !lineComment.isEmpty() && code.startsWith(lineComment, at);
  }

  boolean beginsBlockComment(String code, int at) {
    return !blockComment.isEmpty() && code.startsWith(blockComment, at);
  }

  /// What ends a comment that goes over lines.
  String endOfComment() {
    return blockComment.equals("<!--") ? "-->" : "*/";
  }

  /// Whether three quotes begin a text that goes over lines.
  boolean hasLongTexts() {
    return this == PYTHON || this == JAVA || this == KOTLIN;
  }
}
