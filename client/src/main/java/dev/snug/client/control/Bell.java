package dev.snug.client.control;

import dev.snug.client.model.Notice;

/// Calls this person, wherever they are looking. On the FX thread.
@FunctionalInterface
public interface Bell {

  void tell(Notice notice);
}
