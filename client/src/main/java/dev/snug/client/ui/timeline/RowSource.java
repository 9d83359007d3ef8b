package dev.snug.client.ui.timeline;

import javafx.scene.layout.Region;

/// Makes the rows of a list.
interface RowSource {

  /// What the row at an index looks like: as long as it is equal, the row that is there is kept.
  Object form(int index);

  Region row(int index);

  /// The row will not be shown again.
  void dropped(Region row);
}
