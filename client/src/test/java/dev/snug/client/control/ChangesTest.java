package dev.snug.client.control;

import static dev.snug.client.control.LogHouse.MEI;
import static dev.snug.client.control.LogHouse.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.snug.shared.protocol.Limits;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.LinkPreview;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.RoomKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of messages, whichever way one hears of it.
@Execution(CONCURRENT)
class ChangesTest {

  private static final String LOBBY = "lobby";
  private static final String URL = "https://tea.example/kettles";

  @TempDir Path folder;
  private final LogHouse house = new LogHouse(LOBBY, RoomKind.PUBLIC);
  private final Map<String, Visitor> visitors = new LinkedHashMap<>();
  private final Map<Long, Told> told = new TreeMap<>();
  private final List<String> gone = new ArrayList<>();
  private long expired;

  /// What a message should say, written down beside the house.
  private static final class Told {
    private final Person author;
    private final List<String> texts = new ArrayList<>();
    private final List<String> reactions = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private String shown = "";
    private final boolean isReply;
    private int replies;
    private boolean deleted;

    Told(Person author, String text, boolean isReply) {
      this.author = author;
      this.isReply = isReply;
      texts.add(text);
    }
  }

  @AfterEach
  void close() throws Exception {
    for (var visitor : visitors.values()) {
      visitor.close();
    }
  }

  @Test
  void anEditIsSeenLive() throws Exception {
    var mei = visitor("mei");
    connects(mei);
    var message = says(TOM, "first");
    edits(message, "second");
    assertThat(mei.sees(LOBBY)).containsExactly("3 second 1 []");
  }

  @Test
  void aDeletionIsSeenLiveAndLeavesNothingOnTheDisk() throws Exception {
    var mei = visitor("mei");
    connects(mei);
    var message = says(TOM, "an unlucky word");
    edits(message, "another unlucky word");
    assertThat(mei.keeps("unlucky")).isTrue();
    deletes(message);
    assertThat(mei.sees(LOBBY)).containsExactly("3 gone");
    assertThat(mei.keeps("unlucky")).isFalse();
  }

  @Test
  void aDeletionOfWhatIsNotLoadedTakesItsLaterTextsToo() throws Exception {
    var message = says(TOM, "first");
    for (var i = 0; i < 150; i++) {
      says(TOM, "hello");
    }
    var mei = visitor("mei");
    connects(mei);
    edits(message, "an unlucky word");
    deletes(message);
    assertThat(mei.keeps("unlucky")).isFalse();
    mei.scrollsToTheBeginning(LOBBY);
    assertThat(mei.sees(LOBBY)).first().isEqualTo("3 gone");
  }

  @Test
  void whatHasExpiredIsNotShownAndNotKept() throws Exception {
    var mei = visitor("mei");
    connects(mei);
    var message = says(TOM, "an unlucky word");
    says(TOM, "kept");
    expires(message);
    assertThat(mei.sees(LOBBY)).containsExactly("4 kept 0 []");
    assertThat(mei.keeps("unlucky")).isFalse();
    mei.restarts();
    assertThat(mei.sees(LOBBY)).containsExactly("4 kept 0 []");
  }

  @Test
  void aPageThatIsOlderThanWhatCameMeanwhileChangesNothingBack() throws Exception {
    var message = says(TOM, "first");
    for (var i = 0; i < 150; i++) {
      says(TOM, "hello");
    }
    var mei = visitor("mei");
    connects(mei);
    mei.scrollsUp(LOBBY);
    mei.houseTakesNext();
    edits(message, "second");
    mei.pageArrives();
    assertThat(mei.sees(LOBBY)).contains("3 second 1 []");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13})
  void liveFromPagesAfterRestartsAndAfterAnAbsenceItIsTheSame(long seed) throws Exception {
    var random = new Random(seed);
    for (var name : List.of("live", "shaky", "away")) {
      connects(visitor(name));
    }
    for (var step = 0; step < 700; step++) {
      if (step == 150) {
        visitors.get("away").drops();
      }
      somethingHappens(random);
      shakes(visitors.get("shaky"), random);
    }
    visitor("late");
    for (var visitor : visitors.values()) {
      connects(visitor);
      visitor.scrollsToTheBeginning(LOBBY);
    }
    somethingHappens(random);
    for (var visitor : visitors.entrySet()) {
      assertThat(visitor.getValue().sees(LOBBY)).as(visitor.getKey()).isEqualTo(expected());
      visitor.getValue().restarts();
      visitor.getValue().scrollsToTheBeginning(LOBBY);
      assertThat(visitor.getValue().sees(LOBBY)).as("%s restarted", visitor.getKey()).isEqualTo(expected());
      visitor.getValue().waits();
      for (var words : gone) {
        assertThat(visitor.getValue().keeps(words)).as("%s keeps %s", visitor.getKey(), words).isFalse();
      }
    }
  }

  private void shakes(Visitor visitor, Random random) throws Exception {
    switch (random.nextInt(12)) {
      case 0 -> visitor.drops();
      case 1 -> visitor.restarts();
      case 2, 3 -> visitor.connects(house.summary(true));
      case 4 -> visitor.scrollsUp(LOBBY);
      case 5, 6, 7 -> visitor.houseTakesNext();
      default -> visitor.pageArrives();
    }
  }

  private void somethingHappens(Random random) throws Exception {
    var message = any(random);
    switch (random.nextInt(20)) {
      case 0, 1, 2 -> edits(message, text(random));
      case 3 -> deletes(message);
      case 4, 5 -> reacts(message);
      case 6 -> expires(random.nextInt(8) == 0 ? house.top() - 200 : 0);
      case 10, 11 -> shows(message);
      case 8, 9 -> replies(message, text(random));
      case 7 -> happens(TOM, new Body.TopicSet("topic " + house.top()));
      default -> says(random.nextBoolean() ? TOM : MEI, text(random));
    }
  }

  private String text(Random random) {
    var words = "word" + house.top() + "x" + random.nextInt(1_000_000) + " ";
    return words.repeat(random.nextInt(10) == 0 ? 400 : 2) + (random.nextBoolean() ? URL : "nowhere");
  }

  private long any(Random random) {
    var standing = told.entrySet().stream().filter(each -> !each.getValue().deleted).map(Map.Entry::getKey).toList();
    return standing.isEmpty() ? 0 : standing.get(random.nextInt(standing.size()));
  }

  private Visitor visitor(String name) throws Exception {
    var visitor = new Visitor(folder.resolve(name).resolve("house.db"), new HashMap<>(Map.of(LOBBY, house)));
    visitors.put(name, visitor);
    return visitor;
  }

  private void connects(Visitor visitor) throws Exception {
    visitor.connects(house.summary(true));
    visitor.houseAnswersAll();
  }

  private long says(Person author, String text) throws Exception {
    var entry = happens(author, new Body.Said(text));
    told.put(entry.seq(), new Told(author, text, false));
    return entry.seq();
  }

  private void replies(long root, String text) throws Exception {
    if (told.containsKey(root) && !told.get(root).isReply) {
      told.get(root).replies++;
      var entry = happens(MEI, new Body.Said(text, null, root, Set.of(), List.of()));
      told.put(entry.seq(), new Told(MEI, text, true));
    }
  }

  private void edits(long message, String text) throws Exception {
    var before = told.get(message);
    if (before != null && before.texts.size() < 50) {
      before.texts.add(text);
      before.shown = text.contains(URL) ? before.shown : "";
      happens(before.author, new Body.Edited(message, text, Set.of()));
    }
  }

  /// Shows what stands behind the link of a message, if it has one.
  private void shows(long message) throws Exception {
    var before = told.get(message);
    if (before != null && before.texts.getLast().contains(URL) && before.titles.size() < Limits.PREVIEWINGS) {
      before.shown = "title" + house.top() + "of" + message;
      before.titles.add(before.shown);
      happens(before.author.id(), new Body.Previewed(message, List.of(new LinkPreview(URL, before.shown, "", "", null))));
    }
  }

  private void deletes(long message) throws Exception {
    var before = told.get(message);
    if (before != null) {
      before.deleted = true;
      gone.addAll(before.texts);
      gone.addAll(before.titles);
      happens(TOM, new Body.Deleted(message));
    }
  }

  private void reacts(long message) throws Exception {
    if (told.containsKey(message)) {
      var on = !house.hasReacted(message, MEI, "👍");
      told.get(message).reactions.remove("👍");
      if (on) {
        told.get(message).reactions.add("👍");
      }
      happens(MEI, new Body.Reacted(message, "👍", on));
    }
  }

  private void expires(long upTo) throws Exception {
    if (upTo > expired) {
      expired = upTo;
      told.entrySet().stream().filter(each -> each.getKey() <= upTo).forEach(each -> {
        gone.addAll(each.getValue().texts);
        gone.addAll(each.getValue().titles);
      });
      told.keySet().removeIf(seq -> seq <= upTo);
      happens(Entry.HOUSE, new Body.Expired(upTo));
    }
  }

  private Entry happens(Person author, Body body) throws Exception {
    return happens(author.id(), body);
  }

  private Entry happens(String author, Body body) throws Exception {
    var entry = house.add(author, body);
    for (var visitor : visitors.values()) {
      visitor.hears(LOBBY, entry);
    }
    return entry;
  }

  private List<String> expected() {
    return told.entrySet().stream()
        .filter(each -> !each.getValue().isReply)
        .map(each -> each.getValue().deleted
            ? each.getKey() + " gone"
            : each.getKey() + " " + each.getValue().texts.getLast() + " " + (each.getValue().texts.size() - 1) + " "
                + each.getValue().reactions + (each.getValue().replies == 0 ? "" : " " + each.getValue().replies)
                + (each.getValue().shown.isEmpty() ? "" : " " + each.getValue().shown))
        .toList();
  }
}
