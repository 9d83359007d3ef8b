package dev.snug.shared.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What holds at every entry of every room, whatever was tried.
final class Rules {

  private final Side side;
  private final RoomState room;
  private final Entry entry;
  private final List<Person> membersBefore;
  private final Map<String, Role> before = new LinkedHashMap<>();
  private final RoomFacts factsBefore;
  private final long movedBefore;

  private Rules(Side side, Entry entry) {
    this.side = side;
    this.room = side.room();
    this.entry = entry;
    membersBefore = List.copyOf(room.members());
    membersBefore.forEach(person -> before.put(person.id(), person.role()));
    factsBefore = room.facts();
    movedBefore = room.moved();
  }

  /// Lets the side hear an entry and looks at what has changed.
  static void hold(Side side, Entry entry) {
    var rules = new Rules(side, entry);
    var messagesBefore = side.messages().size();
    var messageBefore = side.messages().get(Message.about(entry.body()));
    var refused = side.refuses(entry.author(), entry.at(), entry.body()).isPresent();
    assertThat(side.hears(entry)).isEqualTo(!refused);
    if (refused) {
      rules.nothingHasChanged();
      assertThat(side.messages()).hasSize(messagesBefore);
      assertThat(side.messages().get(Message.about(entry.body()))).isEqualTo(messageBefore);
    } else {
      rules.itsAuthorMight();
      rules.itIsSo();
      rules.nobodyRoseByThemselves();
      rules.anOwnerIsLeft();
    }
    assertThat(side.room().top()).isEqualTo(entry.seq());
    rules.whoIsSilencedHasNoRights();
    rules.onlyWhatIsThereIsPinned();
    rules.whatExpiredWasThere();
    rules.movedTellsWhetherPeopleChanged();
  }

  private void nothingHasChanged() {
    assertThat(room.members()).containsExactlyElementsOf(membersBefore);
    assertThat(room.facts()).isEqualTo(factsBefore);
    assertThat(room.moved()).isEqualTo(movedBefore);
  }

  private void itsAuthorMight() {
    var author = entry.author();
    var kind = Kinds.of(entry.body());
    if (author.equals(Entry.HOUSE)) {
      assertThat(kind).isIn("expired", "removed", "role-given", "key-given", "name-set");
      return;
    }
    assertThat(before.containsKey(author)).as(kind).isNotEqualTo(kind.equals("joined"));
    assertThat(kind).isNotIn("expired", "gone");
    if (factsBefore.isMuted(author, entry.at()) && !kind.equals("joined")) {
      assertThat(kind).isIn("left", "deleted", "poll-closed", "renamed");
    }
    if (factsBefore.archived() && !kind.equals("joined")) {
      assertThat(kind).isIn("archived", "left", "deleted", "removed", "banned", "unbanned", "renamed");
    }
  }

  /// What an accepted entry says is so afterwards.
  private void itIsSo() {
    var message = side.messages().get(Message.about(entry.body()));
    var facts = room.facts();
    var author = entry.author();
    if (message != null) {
      assertThat(message.state().links()).allMatch(link -> WebAddresses.in(message.text()).contains(link.url()));
    }
    switch (entry.body()) {
      case Body.OfMessage body -> assertThat(side.messages().get(entry.seq()).entry().body()).isEqualTo(body);
      case Body.Edited edited -> assertThat(message.state().edit().text()).isEqualTo(edited.text());
      case Body.Deleted _ -> assertThat(message.isGone()).isTrue();
      case Body.Reacted it -> assertThat(message.state().hasReacted(author, it.emoji())).isEqualTo(it.on());
      case Body.Pinned pinned -> assertThat(facts.pins().contains(pinned.message())).isEqualTo(pinned.on());
      case Body.Voted voted ->
          assertThat(message.state().votes().getOrDefault(author, Set.of())).isEqualTo(voted.choices());
      case Body.PollClosed _ -> assertThat(message.state().closed()).isTrue();
      case Body.Previewed previewed -> assertThat(message.state().links()).isEqualTo(previewed.previews());
      case Body.Joined joined ->
          assertThat(room.member(author)).contains(new Person(author, joined.name(), joined.role(), joined.key()));
      case Body.Left _ -> assertThat(room.member(author)).isEmpty();
      case Body.Invited invited -> assertThat(facts.invited()).contains(invited.person());
      case Body.Removed removed -> isOut(removed.person());
      case Body.Banned banned -> {
        isOut(banned.person());
        assertThat(facts.isBanned(banned.person(), entry.at())).isTrue();
      }
      case Body.Unbanned unbanned -> assertThat(facts.isBanned(unbanned.person(), entry.at())).isFalse();
      case Body.Muted muted -> assertThat(facts.isMuted(muted.person(), entry.at())).isEqualTo(muted.on());
      case Body.RoleGiven given -> {
        room.member(given.person()).ifPresent(person -> assertThat(person.role()).isEqualTo(given.role()));
        assertThat(given.role() == Role.OWNER && facts.isMuted(given.person(), entry.at())).isFalse();
      }
      case Body.KeyGiven given ->
          room.member(given.person()).ifPresent(person -> assertThat(person.key()).isEqualTo(given.key()));
      case Body.Renamed renamed -> assertThat(room.member(author).orElseThrow().name()).isEqualTo(renamed.name());
      case Body.NameSet set -> assertThat(facts.name()).isEqualTo(set.name());
      case Body.TopicSet set -> assertThat(facts.topic()).isEqualTo(set.topic());
      case Body.RetentionSet set -> assertThat(facts.retention()).isEqualTo(set.retention());
      case Body.Archived set -> assertThat(facts.archived()).isEqualTo(set.on());
      case Body.Expired expired -> assertThat(facts.expired()).isEqualTo(expired.upTo());
      case Body.Gone _ -> throw new AssertionError("nobody can write this");
    }
  }

  private void isOut(String person) {
    assertThat(room.member(person)).isEmpty();
    assertThat(room.facts().invited()).doesNotContain(person);
  }

  private void onlyWhatIsThereIsPinned() {
    assertThat(room.facts().pins()).allMatch(pin -> !side.messages().get(pin).isGone());
  }

  private void whatExpiredWasThere() {
    assertThat(room.facts().expired()).isBetween(factsBefore.expired(), Math.max(factsBefore.expired(), entry.seq() - 1));
  }

  private void nobodyRoseByThemselves() {
    for (var person : room.members()) {
      var was = before.get(person.id());
      if (was == null) {
        assertThat(entry.body()).isInstanceOf(Body.Joined.class);
        assertThat(entry.author()).isEqualTo(person.id());
      } else if (was.isWeakerThan(person.role()) && !entry.author().equals(Entry.HOUSE)) {
        assertThat(entry.body()).isInstanceOf(Body.RoleGiven.class);
        assertThat(before.get(entry.author()).isWeakerThan(person.role())).isFalse();
        assertThat(was.isWeakerThan(before.get(entry.author()))).isTrue();
      }
    }
  }

  private void anOwnerIsLeft() {
    if (owners(membersBefore) > 0 && !room.members().isEmpty() && !entry.author().equals(Entry.HOUSE)) {
      assertThat(owners(room.members())).isPositive();
    }
  }

  private void whoIsSilencedHasNoRights() {
    var facts = room.facts();
    facts.muted().keySet().stream().filter(id -> facts.isMuted(id, entry.at())).forEach(this::hasNoRights);
    facts.banned().keySet().stream().filter(id -> facts.isBanned(id, entry.at())).forEach(this::hasNoRights);
    hasNoRights("eve");
    hasNoRights(Entry.HOUSE);
  }

  private void hasNoRights(String person) {
    assertThat(room.rights(person, entry.at())).isEmpty();
  }

  private void movedTellsWhetherPeopleChanged() {
    if (!List.copyOf(room.members()).equals(membersBefore)) {
      assertThat(room.moved()).isEqualTo(entry.seq());
    }
  }

  private static long owners(Collection<Person> members) {
    return members.stream().filter(person -> person.role() == Role.OWNER).count();
  }
}
