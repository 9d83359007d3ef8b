package dev.snug.shared.search;

/// A word or a phrase that has to stand in what is found.
///
/// @param text its words, one space between them
/// @param isBeginning whether the last word may go on
public record Term(String text, boolean isBeginning) {}
