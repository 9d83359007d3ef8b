package dev.snug.server.file;

/// Where requests over HTTP that are no WebSockets are answered.
public interface HttpDesk {

  /// How patient it is with those who send and fetch.
  FileLimits limits();

  /// Threads on which what takes its time is done, such as reading a file or writing an answer.
  ///
  /// @return whether it will be; if not, too much waits
  boolean execute(Runnable task);

  /// Does what is asked; the caller hears of it. From any thread, never blocks.
  void ask(Asked asked, Caller caller);
}
