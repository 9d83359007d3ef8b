package dev.snug.client.ui.composer;

import javafx.scene.Node;

/// Something that could be meant by what is typed.
///
/// @param icon what stands before it
/// @param label what it is called
/// @param text what takes the place of what was typed
/// @param chosen what else is done when it is taken
record Suggestion(Node icon, String label, String text, Runnable chosen) {}
