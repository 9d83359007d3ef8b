package dev.snug.server.account;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.shared.identity.PublicKey;
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

  private final Terms terms;
  private final People people;
  private final Devices devices = new Devices();
  private final Invites invites;
  private final LinkCodes codes;
  private final Tokens tokens;
  private final Attempts attempts;
  private final Guests guests;
  private final Bans bans;
  private final Clock clock;

  public Door(
      Terms terms, People people, Invites invites, LinkCodes codes, Attempts attempts, Guests guests, Bans bans,
      SecureRandom random, Clock clock) {
    this.terms = terms;
    this.people = people;
    this.invites = invites;
    this.codes = codes;
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
    ///
    /// @param device the key of the device that comes in, if it is known
    record In(Person person, String token, @Nullable PublicKey device) implements Answer {}

    /// Wait until somebody opens.
    record Waits(Credential.ByKey who) implements Answer {}

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
    if (answer instanceof Answer.Waits) {
      // Each knock disturbs somebody.
      attempts.failed(visitor.key());
    }
    return answer;
  }

  /// Somebody opened to one who waited: the same as [#knock], but that they need not ask any more.
  public Answer admit(Transaction transaction, Credential credential) throws StorageFailure {
    if (!(credential instanceof Credential.ByKey key)) {
      throw new IllegalArgumentException("only who has a key waits at the door");
    }
    var known = people.byKey(transaction, key.key());
    return known.isPresent()
        ? in(transaction, known.get(), key)
        : newcomer(transaction, NewPerson.with(key, Role.MEMBER));
  }

  /// Somebody is in and that is kept: what lets in once has done so.
  public void letIn(Credential credential) {
    if (credential instanceof Credential.ByKey key && key.way() instanceof Credential.Way.Linked(String code)) {
      codes.used(code, key.key());
    }
  }

  /// Lets in somebody the house knows without keeping anything, for when nothing can be kept. Who came by key gets a
  /// token that opens nothing.
  public Optional<Answer.In> known(Transaction transaction, Credential credential) throws StorageFailure {
    var known = switch (credential) {
      case Credential.ByKey key ->
          people.byKey(transaction, key.key()).map(person -> new Answer.In(person, tokens.unkept(), key.key()));
      case Credential.ByToken token ->
          tokens.holder(transaction, token.token())
              .map(holder -> new Answer.In(holder.person(), token.token(), holder.device()));
      case Credential.ByName _ -> Optional.<Answer.In>empty();
    };
    return known.isPresent() && bans.isBanned(transaction, known.get().person().id()) ? Optional.empty() : known;
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
  /// @param person their id, if the house knows them
  public Optional<Refusal> refusesName(Transaction transaction, String name, @Nullable String person)
      throws StorageFailure {
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
        yield holder.isPresent() ? back(transaction, holder.get(), token) : out(Refusal.BAD_TOKEN);
      }
      case Credential.ByName guest -> terms.open()
          ? newcomer(transaction, NewPerson.named(guest.name(), Role.GUEST))
          : out(Refusal.NOT_INVITED);
      case Credential.ByKey key -> {
        var known = people.byKey(transaction, key.key());
        yield known.isPresent() ? again(transaction, known.get(), key) : first(transaction, key, visitor);
      }
    };
  }

  private Answer back(Transaction transaction, Tokens.Holder holder, Credential.ByToken token) throws StorageFailure {
    var person = holder.person();
    var refusal =
        bans.isBanned(transaction, person.id())
            ? Optional.of(Refusal.BANNED)
            : refusesKeeping(transaction, person);
    if (refusal.isPresent()) {
      return out(refusal.get());
    }
    if (holder.device() != null) {
      devices.comesIn(transaction, holder.device(), null, clock.millis());
    }
    return new Answer.In(person, token.token(), holder.device());
  }

  /// Somebody the house knows. With an owner's invite they take over a house that has no owner yet.
  private Answer again(Transaction transaction, Person person, Credential.ByKey key) throws StorageFailure {
    if (!bans.isBanned(transaction, person.id())
        && key.way() instanceof Credential.Way.Invited(String invite)
        && worth(transaction, invite) instanceof Invites.Worth.Opens(Role role)
        && role == Role.OWNER) {
      invites.use(transaction, invite);
      return in(transaction, people.give(transaction, person, Role.OWNER), key);
    }
    return in(transaction, person, key);
  }

  private Answer first(Transaction transaction, Credential.ByKey key, Visitor visitor) throws StorageFailure {
    return switch (key.way()) {
      case Credential.Way.Invited(String invite) -> invited(transaction, key, invite, visitor);
      case Credential.Way.Linked(String code) -> linked(transaction, key, code);
      case Credential.Way.Knocking _ -> uninvited(transaction, key, visitor, terms.knocking());
      case null -> uninvited(transaction, key, visitor, false);
    };
  }

  private Answer uninvited(Transaction transaction, Credential.ByKey key, Visitor visitor, boolean mayAsk)
      throws StorageFailure {
    if (terms.open() || terms.admission().admits(visitor.address())) {
      return newcomer(transaction, NewPerson.with(key, Role.MEMBER));
    }
    if (!mayAsk) {
      return out(Refusal.NOT_INVITED);
    }
    return refusesName(transaction, key.name(), null).map(Door::out).orElse(new Answer.Waits(key));
  }

  private Answer invited(Transaction transaction, Credential.ByKey key, String invite, Visitor visitor)
      throws StorageFailure {
    return switch (worth(transaction, invite)) {
      case Invites.Worth.Nothing(var refusal) when isNoHindrance(refusal, visitor) ->
          newcomer(transaction, NewPerson.with(key, Role.MEMBER));
      case Invites.Worth.Nothing nothing -> out(nothing.refusal());
      case Invites.Worth.Opens opens -> {
        var answer = newcomer(transaction, NewPerson.with(key, opens.role()));
        if (answer instanceof Answer.In) {
          invites.use(transaction, invite);
        }
        yield answer;
      }
    };
  }

  private Answer linked(Transaction transaction, Credential.ByKey key, String code) throws StorageFailure {
    var id = codes.person(code, key.key());
    var person = id.isEmpty() ? Optional.<Person>empty() : people.withId(transaction, id.get());
    if (person.isEmpty()) {
      return out(Refusal.CODE_UNKNOWN);
    }
    if (bans.isBanned(transaction, person.get().id())) {
      return out(Refusal.BANNED);
    }
    devices.add(transaction, People.number(person.get().id()), key.key(), key.device(), clock.millis());
    return in(transaction, person.get(), key);
  }

  /// Who may come in without an invite may also come with one that has run out; a secret that is none stays a guess.
  private boolean isNoHindrance(Refusal refusal, Visitor visitor) {
    return !isGuess(refusal) && terms.admission().admits(visitor.address());
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
    var refusal = refusesName(transaction, newcomer.name(), null);
    if (refusal.isPresent()) {
      return out(refusal.get());
    }
    var now = clock.millis();
    var person = people.add(transaction, newcomer, now);
    return new Answer.In(person, tokens.give(transaction, person, newcomer.key(), now), newcomer.key());
  }

  private boolean isTaken(Transaction transaction, String name, @Nullable String person) throws StorageFailure {
    var likeness = Likeness.of(name);
    return people.isNameKept(transaction, likeness, person) || guests.isHere(likeness, person == null ? "" : person);
  }

  /// A device that the house knows comes in.
  private Answer in(Transaction transaction, Person person, Credential.ByKey key) throws StorageFailure {
    if (bans.isBanned(transaction, person.id())) {
      return out(Refusal.BANNED);
    }
    var now = clock.millis();
    devices.comesIn(transaction, key.key(), key.device(), now);
    return new Answer.In(person, tokens.give(transaction, person, key.key(), now), key.key());
  }

  private static Answer out(Refusal refusal) {
    return new Answer.Out(refusal, 0);
  }

  private static boolean isGuess(Refusal refusal) {
    return refusal == Refusal.BAD_TOKEN || refusal == Refusal.INVITE_UNKNOWN || refusal == Refusal.CODE_UNKNOWN;
  }
}
