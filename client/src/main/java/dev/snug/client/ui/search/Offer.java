package dev.snug.client.ui.search;

import javafx.scene.Node;

/// A filter that one can choose.
///
/// @param icon what stands before its words
record Offer(Node icon, String words, Filter filter) {}
