package dev.snug.server.account;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.protocol.Credential;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Likeness;
import dev.snug.shared.room.Names;
import dev.snug.shared.room.Person;
import dev.snug.shared.room.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides who comes in and as whom. For the writer thread; proofs have been checked before.
public final class Door {

  private final boolean open;
  private final Admission admission;
  private final People people;
  private final Invites invites;
  private final Tokens tokens;
  private final Attempts attempts;
  private final Guests guests;
  private final Bans bans;
  private final Clock clock;

  /// @param open whether guests come in by name alone and keys without invite
  public Door(
      boolean open, Admission admission, People people, Invites invites, Attempts attempts,
      Guests guests, Bans bans, SecureRandom random, Clock clock) {
    this.open = open;
    this.admission = admission;
    this.people = people;
    this.invites = invites;
    this.tokens = new Tokens(random);
    this.attempts = attempts;
    this.guests = guests;
    this.bans = bans;
    this.clock = clock;
  }

  /// Who may not be in the house.
  @FunctionalInterface
  public interface Bans {
    boolean isBanned(Transaction transaction, String person) throws StorageFailure;
  }

  /// The guests who are here.
  @FunctionalInterface
  public interface Guests {
    /// Whether one of them has a name that is taken for this one, besides the person of this id, which may be empty.
    boolean isHere(Likeness likeness, String person);
  }

  /// What the door says.
  public sealed interface Answer {
    /// Come in.
    record In(Person person, String token) implements Answer {}

    /// Stay out.
    ///
    /// @param retryAfter milliseconds after which trying again is of use; 0 if it is not a matter of time
    record Out(Refusal refusal, long retryAfter) implements Answer {}
  }

  /// Decides, and keeps what follows from it: the new person, the invite's use, the token.
  ///
  /// @throws StorageFailure if that cannot be kept
  public Answer knock(Transaction transaction, Credential credential, Visitor visitor) throws StorageFailure {
    var retryAfter = attempts.retryAfter(visitor.key());
    if (retryAfter > 0) {
      return new Answer.Out(Refusal.SLOW_DOWN, retryAfter);
    }
    var answer = decide(transaction, credential, visitor);
    if (answer instanceof Answer.Out out && isGuess(out.refusal())) {
      attempts.failed(visitor.key());
    }
    return answer;
  }

  /// Lets in somebody the house knows without keeping anything, for when nothing can be kept.
  public Optional<Person> known(Transaction transaction, Credential credential) throws StorageFailure {
    var person = switch (credential) {
      case Credential.ByKey key -> people.byKey(transaction, key.key());
      case Credential.ByToken token -> tokens.holder(transaction, token.token());
      case Credential.ByName _ -> Optional.<Person>empty();
    };
    return person.isPresent() && bans.isBanned(transaction, person.get().id()) ? Optional.empty() : person;
  }

  /// The token of a welcome that cannot be kept: what they came with, or one that opens nothing.
  public String tokenFor(Credential credential) {
    return credential instanceof Credential.ByToken token ? token.token() : tokens.unkept();
  }

  /// Why an invite does not open this house now, if it does not; a wrong one counts as a guess.
  public Optional<Answer.Out> refuses(Transaction transaction, String invite, Visitor visitor) throws StorageFailure {
    var retryAfter = attempts.retryAfter(visitor.key());
    if (retryAfter > 0) {
      return Optional.of(new Answer.Out(Refusal.SLOW_DOWN, retryAfter));
    }
    return switch (worth(transaction, invite)) {
      case Invites.Worth.Opens _ -> Optional.empty();
      case Invites.Worth.Nothing(var refusal) when isNoHindrance(refusal, visitor) -> Optional.empty();
      case Invites.Worth.Nothing nothing -> {
        if (isGuess(nothing.refusal())) {
          attempts.failed(visitor.key());
        }
        yield Optional.of(new Answer.Out(nothing.refusal(), 0));
      }
    };
  }

  /// Why somebody cannot go by this name; empty when nothing speaks against it.
  ///
  /// @param person their id
  public Optional<Refusal> refusesName(Transaction transaction, String name, String person) throws StorageFailure {
    if (!Names.isName(name)) {
      return Optional.of(Refusal.BAD_NAME);
    }
    return isTaken(transaction, name, person) ? Optional.of(Refusal.NAME_TAKEN) : Optional.empty();
  }

  /// Why somebody cannot keep the name that they have; empty when nothing speaks against it. While a guest was away,
  /// their name may have become another's.
  public Optional<Refusal> refusesKeeping(Transaction transaction, Person person) throws StorageFailure {
    var isGuestByName = person.role() == Role.GUEST && person.key() == null;
    return isGuestByName && isTaken(transaction, person.name(), person.id())
        ? Optional.of(Refusal.NAME_TAKEN)
        : Optional.empty();
  }

  private Answer decide(Transaction transaction, Credential credential, Visitor visitor) throws StorageFailure {
    return switch (credential) {
      case Credential.ByToken token -> {
        var holder = tokens.holder(transaction, token.token());
        if (holder.isPresent() && bans.isBanned(transaction, holder.get().id())) {
          yield out(Refusal.BANNED);
        }
        var refusal =
            holder.isEmpty() ? Optional.of(Refusal.BAD_TOKEN) : refusesKeeping(transaction, holder.get());
        yield refusal.isPresent() ? out(refusal.get()) : new Answer.In(holder.orElseThrow(), token.token());
      }
      case Credential.ByName guest -> open
          ? newcomer(transaction, new NewPerson(guest.name(), Role.GUEST, null))
          : out(Refusal.NOT_INVITED);
      case Credential.ByKey key -> {
        var known = people.byKey(transaction, key.key());
        yield known.isPresent() ? again(transaction, known.get(), key) : first(transaction, key, visitor);
      }
    };
  }

  /// Somebody the house knows. With an owner's invite they take over a house that has no owner yet.
  private Answer again(Transaction transaction, Person person, Credential.ByKey key) throws StorageFailure {
    if (key.way() instanceof Credential.Way.Invited(String invite)
        && worth(transaction, invite) instanceof Invites.Worth.Opens(Role role)
        && role == Role.OWNER) {
      invites.use(transaction, invite);
      return in(transaction, people.give(transaction, person, Role.OWNER));
    }
    return in(transaction, person);
  }

  private Answer first(Transaction transaction, Credential.ByKey key, Visitor visitor) throws StorageFailure {
    if (!(key.way() instanceof Credential.Way.Invited(String invite))) {
      return open || admission.admits(visitor.address())
          ? newcomer(transaction, new NewPerson(key.name(), Role.MEMBER, key.key()))
          : out(Refusal.NOT_INVITED);
    }
    return switch (worth(transaction, invite)) {
      case Invites.Worth.Nothing(var refusal) when isNoHindrance(refusal, visitor) ->
          newcomer(transaction, new NewPerson(key.name(), Role.MEMBER, key.key()));
      case Invites.Worth.Nothing nothing -> out(nothing.refusal());
      case Invites.Worth.Opens opens -> {
        var answer = newcomer(transaction, new NewPerson(key.name(), opens.role(), key.key()));
        if (answer instanceof Answer.In) {
          invites.use(transaction, invite);
        }
        yield answer;
      }
    };
  }

  /// Who may come in without an invite may also come with one that has run out; a secret that is none stays a guess.
  private boolean isNoHindrance(Refusal refusal, Visitor visitor) {
    return !isGuess(refusal) && admission.admits(visitor.address());
  }

  /// An owner's invite opens a house without an owner, once.
  private Invites.Worth worth(Transaction transaction, String invite) throws StorageFailure {
    var worth = invites.worth(transaction, invite, clock.millis());
    return worth instanceof Invites.Worth.Opens(Role role)
            && role == Role.OWNER
            && people.owner(transaction).isPresent()
        ? new Invites.Worth.Nothing(Refusal.INVITE_USED_UP)
        : worth;
  }

  private Answer newcomer(Transaction transaction, NewPerson newcomer) throws StorageFailure {
    if (!Names.isName(newcomer.name())) {
      return out(Refusal.BAD_NAME);
    }
    if (isTaken(transaction, newcomer.name(), null)) {
      return out(Refusal.NAME_TAKEN);
    }
    return in(transaction, people.add(transaction, newcomer, clock.millis()));
  }

  private boolean isTaken(Transaction transaction, String name, @Nullable String person) throws StorageFailure {
    var likeness = Likeness.of(name);
    return people.isNameKept(transaction, likeness, person) || guests.isHere(likeness, person == null ? "" : person);
  }

  private Answer in(Transaction transaction, Person person) throws StorageFailure {
    if (bans.isBanned(transaction, person.id())) {
      return out(Refusal.BANNED);
    }
    return new Answer.In(person, tokens.give(transaction, person, clock.millis()));
  }

  private static Answer out(Refusal refusal) {
    return new Answer.Out(refusal, 0);
  }

  private static boolean isGuess(Refusal refusal) {
    return refusal == Refusal.BAD_TOKEN || refusal == Refusal.INVITE_UNKNOWN;
  }
}
