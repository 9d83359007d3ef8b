package dev.snug.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

  private static final Path HOME = Path.of("/home/mei");

  @Test
  void onLinuxItFollowsTheDesktopsRules() {
    assertThat(DataFolder.usual("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".local/share/snug"));
    assertThat(DataFolder.usual("Linux", HOME, Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/snug"));
    assertThat(DataFolder.usual("Linux", HOME, Map.of("XDG_DATA_HOME", "data"))).isEqualTo(HOME.resolve(".local/share/snug"));
  }

  @Test
  void onOtherSystemsItIsWhereTheirProgramsKeepThings() {
    assertThat(DataFolder.usual("Mac OS X", HOME, Map.of())).isEqualTo(HOME.resolve("Library/Application Support/Snug"));
    assertThat(DataFolder.usual("Windows 11", HOME, Map.of("APPDATA", "/roaming"))).isEqualTo(Path.of("/roaming/Snug"));
  }
}
