package dev.snug.server.room;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.protocol.ServerFrame.Present;
import dev.snug.shared.room.Presence;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Who is told what of whom.
class CompanyTest {

  private final Company company = new Company();

  @Test
  void severalChangesAreToldAsTheLast() {
    company.came("u1", Presence.HERE);
    company.appears("u1", Presence.AWAY);
    company.appears("u1", Presence.QUIET);

    assertThat(company.news("lobby")).containsExactly(told(Set.of(), Set.of(), Set.of("u1"), Set.of()));
    assertThat(company.hasNews()).isFalse();
  }

  @Test
  void whoCameAndWentIsNotSpokenOf() {
    company.came("u1", Presence.HERE);
    company.went("u1");

    assertThat(company.news("lobby")).isEmpty();
  }

  @Test
  void whoWentAndCameBackIsNotSpokenOf() {
    company.came("u1", Presence.HERE);
    company.news("lobby");
    company.went("u1");
    company.came("u1", Presence.HERE);

    assertThat(company.news("lobby")).isEmpty();
  }

  @Test
  void whoHasAnotherLineHasNotGone() {
    company.came("u1", Presence.HERE);
    company.came("u1", Presence.HERE);
    company.news("lobby");
    company.went("u1");
    assertThat(company.news("lobby")).isEmpty();

    company.went("u1");

    assertThat(company.news("lobby")).containsExactly(told(Set.of(), Set.of(), Set.of(), Set.of("u1")));
  }

  @Test
  void whatANewcomerWasToldIsPutRight() {
    company.came("u1", Presence.HERE);
    company.came("u2", Presence.HERE);
    company.news("lobby");
    company.appears("u1", Presence.AWAY);
    var seen = company.present(_ -> true, "u3", Presence.HERE);
    company.came("u3", Presence.HERE);
    company.appears("u1", Presence.HERE);

    assertThat(seen).isEqualTo(new Present(Set.of("u2", "u3"), Set.of("u1"), Set.of()));
    assertThat(company.news("lobby")).containsExactly(told(Set.of("u1", "u3"), Set.of(), Set.of(), Set.of()));
  }

  @Test
  void aNewcomerHearsOnlyOfThoseTheyKnowByName() {
    company.came("u1", Presence.HERE);
    company.came("u2", Presence.AWAY);

    assertThat(company.present("u2"::equals, "u3", Presence.QUIET))
        .isEqualTo(new Present(Set.of(), Set.of("u2"), Set.of("u3")));
  }

  @Test
  void aCrowdIsToldInPieces() {
    for (int i = 0; i < 2 * Company.TOLD_AT_ONCE + 1; i++) {
      company.came("u" + i, Presence.HERE);
    }

    assertThat(company.news("lobby")).extracting(frame -> frame.present().here().size())
        .containsExactly(Company.TOLD_AT_ONCE, Company.TOLD_AT_ONCE, 1);
  }

  private static ServerFrame.Presence told(Set<String> here, Set<String> away, Set<String> quiet, Set<String> gone) {
    return new ServerFrame.Presence("lobby", new Present(here, away, quiet), gone);
  }
}
