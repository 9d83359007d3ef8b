package dev.snug.shared.room;

import static dev.snug.shared.protocol.Refusal.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is said, edited and deleted, and what becomes of it.
class MessageTest extends AmongPeople {

  @Test
  void aReaderOnlyReads() {
    assertThat(rea.gets(new Body.Said("hi"))).contains(NOT_ALLOWED);
    assertThat(rea.reacts(mei.says("tea"), "👍")).contains(NOT_ALLOWED);
  }

  @Test
  void onlyModeratorsAndOwnersCallEveryone() {
    var call = new Body.Said("all!", null, null, Set.of(Body.EVERYONE), List.of());
    assertThat(mei.gets(call)).contains(NOT_ALLOWED);
    max.may(call);
  }

  @Test
  void everyoneIsNotCalledByAnEditEither() {
    var edit = new Body.Edited(mei.says("tea"), "all!", Set.of(Body.EVERYONE));
    assertThat(mei.gets(edit)).contains(NOT_ALLOWED);
  }

  @Test
  void aReplyNamesSomethingThatWasThere() {
    assertThat(mei.gets(new Body.Said("?", room.state().top() + 1, null, Set.of(), List.of())))
        .contains(NO_SUCH_MESSAGE);
    mei.may(new Body.Said("?", room.state().top(), null, Set.of(), List.of()));
  }

  @Test
  void aGuestAttachesAndDoesNotAsk() {
    var file = new Attachment(Story.key("f").text(), "tea.png", "image/png", 7);
    gus.may(new Body.Said("", null, null, Set.of(), List.of(file)));
    assertThat(gus.gets(new Body.Poll("Tea?", List.of("yes", "no"), false))).contains(NOT_ALLOWED);
  }

  @Test
  void onlyWhatTheHouseHasQuotedIsForwarded() {
    assertThat(mei.gets(new Body.Forwarded("den", 7, null))).contains(NO_SUCH_MESSAGE);
    mei.may(new Body.Forwarded("den", 7, new Body.Original("tom", "Tom", 1, "tea", List.of())));
  }

  @Test
  void onesOwnIsEdited() {
    var tea = mei.says("tea");
    mei.may(new Body.Edited(tea, "coffee", Set.of("tom")));
    var message = room.message(tea);
    assertThat(message.state().edit()).isEqualTo(new MessageState.Edit("coffee", Set.of("tom"), 1, room.at(0)));
    assertThat(message.mentions()).containsExactly("tom");
    assertThat(message.entry().body()).isEqualTo(new Body.Said("tea"));
  }

  @Test
  void nobodyEditsForAnother() {
    assertThat(tom.gets(new Body.Edited(mei.says("tea"), "coffee", Set.of()))).contains(NOT_ALLOWED);
  }

  @Test
  void onlyWhatWasSaidIsEdited() {
    assertThat(mei.gets(new Body.Edited(mei.asks(false, "a", "b"), "c", Set.of()))).contains(NOT_ALLOWED);
  }

  @Test
  void aHundredEditsAndNotOneMore() {
    var tea = mei.says("tea");
    IntStream.range(0, Limits.EDITS).forEach(i -> mei.may(new Body.Edited(tea, "tea " + i, Set.of())));
    assertThat(mei.gets(new Body.Edited(tea, "one more", Set.of()))).contains(TOO_MANY);
    assertThat(room.message(tea).state().edit().times()).isEqualTo(Limits.EDITS);
  }

  @Test
  void whatIsDeletedIsEmptyAndStaysInItsPlace() {
    var tea = mei.says("tea");
    mei.reacts(tea, "👍");
    mei.may(new Body.Deleted(tea));
    var message = room.message(tea);
    assertThat(message.entry().body()).isEqualTo(new Body.Gone("said"));
    assertThat(message.state()).isEqualTo(MessageState.UNCHANGED);
    assertThat(Message.isMessage(message.entry().body())).isTrue();
  }

  @Test
  void whoMayDeletesForOthers() {
    assertThat(mei.gets(new Body.Deleted(gus.says("tea")))).contains(NOT_ALLOWED);
    max.may(new Body.Deleted(tom.says("tea")));
  }

  @Test
  void nothingIsDoneToWhatIsGone() {
    var tea = mei.says("tea");
    mei.may(new Body.Deleted(tea));
    for (var body : List.of(
        new Body.Deleted(tea), new Body.Edited(tea, "coffee", Set.of()), new Body.Reacted(tea, "👍", true),
        new Body.Said("?", null, tea, Set.of(), List.of()))) {
      assertThat(mei.gets(body)).as(Kinds.of(body)).contains(NO_SUCH_MESSAGE);
    }
  }

  @Test
  void whatIsKnownAlreadyChangesNothing() {
    var message = new Message(new Entry(7, 1, "mei", "a", new Body.Said("tea")), MessageState.UNCHANGED, 20);
    var reaction = new Entry(20, 2, "gus", "b", new Body.Reacted(7, "👍", true));
    assertThat(message.with(reaction)).isEqualTo(message);
  }

  @Test
  void whatComesLaterCounts() {
    var message = new Message(new Entry(7, 1, "mei", "a", new Body.Said("tea")), MessageState.UNCHANGED, 20);
    var later = message.with(new Entry(21, 2, "gus", "b", new Body.Reacted(7, "👍", true)));
    assertThat(later.state().hasReacted("gus", "👍")).isTrue();
    assertThat(later.asOf()).isEqualTo(21);
  }

  @Test
  void whatIsAboutAnotherChangesNothing() {
    var message = Message.written(new Entry(7, 1, "mei", "a", new Body.Said("tea")));
    assertThat(message.with(new Entry(8, 2, "gus", "b", new Body.Reacted(6, "👍", true)))).isEqualTo(message);
  }

  @Test
  void onesOwnAddressesAreShownAndNobodyElses() {
    var said = mei.says("see https://example.org/tea.");
    mei.may(new Body.Previewed(said, List.of(preview("https://example.org/tea"))));
    assertThat(room.message(said).state().links()).containsExactly(preview("https://example.org/tea"));
    assertThat(tom.gets(new Body.Previewed(said, List.of()))).contains(NOT_ALLOWED);
  }

  @Test
  void nothingIsShownOfAnAddressThatDoesNotStandThere() {
    var said = mei.says("see https://example.org/tea/black and `https://in.code`");
    for (var url : List.of("https://example.org/tea", "https://example.com/", "https://in.code")) {
      assertThat(mei.gets(new Body.Previewed(said, List.of(preview(url))))).as(url).contains(NOT_ALLOWED);
    }
  }

  @Test
  void aLaterPreviewTakesThePlaceOfTheOneBeforeAndNoneTakesThemAway() {
    var said = mei.says("https://a.example https://b.example");
    mei.may(new Body.Previewed(said, List.of(preview("https://a.example"))));
    mei.may(new Body.Previewed(said, List.of(preview("https://b.example"))));
    assertThat(room.message(said).state().links()).containsExactly(preview("https://b.example"));
    mei.may(new Body.Previewed(said, List.of()));
    assertThat(room.message(said).state().links()).isEmpty();
    assertThat(mei.gets(new Body.Previewed(said, List.of()))).contains(NO_CHANGE);
  }

  @Test
  void whenTheAddressIsEditedAwayItsPreviewGoes() {
    var said = mei.says("https://a.example https://b.example");
    mei.may(new Body.Previewed(said, List.of(preview("https://a.example"), preview("https://b.example"))));
    mei.may(new Body.Edited(said, "only https://b.example now", Set.of()));
    assertThat(room.message(said).state().links()).containsExactly(preview("https://b.example"));
    mei.may(new Body.Edited(said, "https://a.example https://b.example", Set.of()));
    assertThat(room.message(said).state().links()).containsExactly(preview("https://b.example"));
    assertThat(mei.gets(new Body.Previewed(said, List.of(preview("https://c.example"))))).contains(NOT_ALLOWED);
  }

  @Test
  void previewsGoWithTheirMessage() {
    var said = mei.says("https://a.example");
    mei.may(new Body.Previewed(said, List.of(preview("https://a.example"))));
    max.may(new Body.Deleted(said));
    assertThat(room.message(said).state().links()).isEmpty();
    assertThat(mei.gets(new Body.Previewed(said, List.of(preview("https://a.example"))))).contains(NO_SUCH_MESSAGE);
  }

  @Test
  void onlyWhatWasSaidHasPreviews() {
    var poll = mei.asks(false, "https://a.example", "b");
    assertThat(mei.gets(new Body.Previewed(poll, List.of(preview("https://a.example"))))).contains(NOT_ALLOWED);
  }

  @Test
  void whoIsMutedShowsNothingAndNothingIsShownInAnArchivedRoom() {
    var said = mei.says("https://a.example");
    max.may(new Body.Muted("mei", true, null));
    assertThat(mei.gets(new Body.Previewed(said, List.of(preview("https://a.example"))))).contains(MUTED);
    max.may(new Body.Muted("mei", false, null));
    tom.may(new Body.Archived(true));
    assertThat(mei.gets(new Body.Previewed(said, List.of(preview("https://a.example"))))).contains(ARCHIVED);
  }

  @Test
  void twentyPreviewsAndNotOneMore() {
    var said = mei.says("https://a.example");
    IntStream.range(0, Limits.PREVIEWINGS).forEach(i ->
        mei.may(new Body.Previewed(said, i % 2 == 0 ? List.of(preview("https://a.example")) : List.of())));
    assertThat(mei.gets(new Body.Previewed(said, List.of(preview("https://a.example"))))).contains(TOO_MANY);
  }

  private static LinkPreview preview(String url) {
    return new LinkPreview(url, "Tea", "What there is", "Example", null);
  }
}
