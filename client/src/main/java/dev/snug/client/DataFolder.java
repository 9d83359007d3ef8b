package dev.snug.client;

import java.nio.file.Path;
import java.util.Map;

/// Where the app keeps what is its own, as each system has it.
final class DataFolder {

  private DataFolder() {}

  /// The usual folder of this user.
  ///
  /// @param system the name of the operating system, as `os.name` has it
  /// @param home the user's own folder
  static Path usual(String system, Path home, Map<String, String> environment) {
    if (system.startsWith("Windows")) {
      var roaming = environment.get("APPDATA");
      return (roaming == null ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming)).resolve("Snug");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Snug");
    }
    // XDG Base Directory Specification 0.8: a relative path there is to be ignored.
    var data = environment.get("XDG_DATA_HOME");
    return (data == null || !Path.of(data).isAbsolute() ? home.resolve(".local").resolve("share") : Path.of(data)).resolve("snug");
  }
}
