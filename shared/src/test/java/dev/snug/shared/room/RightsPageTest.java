package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// docs/rights.md is true: every cell is what [Rights] says.
class RightsPageTest {

  private static final Path PAGE = Path.of("..", "docs", "rights.md");
  private static final Pattern QUOTED = Pattern.compile("`([a-z-]+)`");

  @Test
  void everyRightHasItsRowInTheirOrder() throws IOException {
    assertThat(table("## In a public").keySet()).containsExactly(Right.values());
  }

  @Test
  void theColumnsAreTheRolesTheStrongestFirst() throws IOException {
    for (var section : List.of("## In a public", "## In a group")) {
      var columns = cells(part(section).lines().filter(line -> line.startsWith("| right")).findFirst().orElseThrow());
      assertThat(lastFive(columns)).containsExactly("owner", "moderator", "member", "guest", "reader");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PUBLIC", "PRIVATE"})
  void everyCellIsTrueInPublicAndPrivateRooms(RoomKind kind) throws IOException {
    table("## In a public").forEach((right, holders) -> assertThat(holders(kind, right)).as(right.name()).isEqualTo(holders));
  }

  @Test
  void groupsDifferAsThePageSays() throws IOException {
    var expected = table("## In a public");
    expected.putAll(table("## In a group"));
    expected.forEach((right, holders) -> assertThat(holders(RoomKind.GROUP, right)).as(right.name()).isEqualTo(holders));
  }

  @ParameterizedTest
  @EnumSource
  void inADirectRoomEachHasTheSameRights(Role role) throws IOException {
    var sentence = part("## In a direct").replaceAll("Nobody leaves.*", "");
    var named = QUOTED.matcher(sentence).results().map(found -> right(found.group(1))).toList();
    assertThat(Rights.of(RoomKind.DIRECT, role)).containsExactlyInAnyOrderElementsOf(named);
  }

  private static Set<Role> holders(RoomKind kind, Right right) {
    var holders = EnumSet.noneOf(Role.class);
    Arrays.stream(Role.values()).filter(role -> Rights.of(kind, role).contains(right)).forEach(holders::add);
    return holders;
  }

  private static Map<Right, Set<Role>> table(String section) throws IOException {
    var table = new LinkedHashMap<Right, Set<Role>>();
    part(section).lines().filter(line -> line.startsWith("| `")).map(RightsPageTest::cells).forEach(row ->
        table.put(right(row.getFirst().replace("`", "")), yes(lastFive(row))));
    return table;
  }

  private static Set<Role> yes(List<String> cells) {
    var roles = EnumSet.noneOf(Role.class);
    for (var role : Role.values()) {
      assertThat(cells.get(role.ordinal())).isIn("yes", "–");
      if (cells.get(role.ordinal()).equals("yes")) {
        roles.add(role);
      }
    }
    return roles;
  }

  private static String part(String section) throws IOException {
    var page = Files.readString(PAGE);
    var start = page.indexOf(section);
    assertThat(start).as(section).isPositive();
    return page.substring(start, page.indexOf("\n## ", start + 1));
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty()).toList();
  }

  private static List<String> lastFive(List<String> cells) {
    return cells.subList(cells.size() - Role.values().length, cells.size());
  }

  private static Right right(String word) {
    return Right.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
