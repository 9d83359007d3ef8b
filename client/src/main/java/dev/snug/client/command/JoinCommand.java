package dev.snug.client.command;

import dev.snug.client.connection.CannotConnect;
import dev.snug.client.connection.Door;
import dev.snug.client.connection.Peek;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.client.store.KnownHouse;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ServerFrame;
import dev.snug.shared.room.RoomSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Comes into a house by an invite, and keeps the house for the app and for later commands.
@Command(
    name = "join", description = "Comes into a house by an invite, and keeps it.", mixinStandardHelpOptions = true,
    sortOptions = false)
final class JoinCommand extends HouseCommand {

  @Parameters(index = "0", paramLabel = "LINK", description = "The invite, as it was handed out.")
  private String link = "";

  @Option(names = "--name", paramLabel = "NAME", description = "What people call you; if it is not given, what they called you last.")
  private @Nullable String name;

  @Override
  void carryOut() throws Failed, InterruptedException {
    var handedOut = invite();
    var folder = folder();
    var called = Named.by(name, folder, words());
    var invite = look(handedOut);
    try (var visit = Visit.at(Door.by(invite, folder.identity(), called), words(), clock(), random())) {
      visit.enter(Visit.LOBBY);
      var welcome = visit.welcome();
      var before = folder.houses().stream().filter(each -> each.key().equals(invite.house())).findFirst();
      var host = welcome.house().host();
      folder.keep(new KnownHouse(
          invite.house(), welcome.house().name(), host == null ? "" : host, invite.addresses(), invite.tls(),
          before.map(KnownHouse::hosting).orElse(null)));
      folder.name(called);
      answer(words().text("joined", welcome.house().name(), welcome.you().name()),
          new JsonLine().field("house", welcome.house().name()).field("you", welcome.you().id()).field("name", welcome.you().name())
              .texts("rooms", rooms(welcome)));
    }
  }

  /// The lobby is one of them by now.
  private static List<String> rooms(ServerFrame.Welcome welcome) {
    return welcome.rooms().stream().filter(each -> each.in() || each.room().equals(Visit.LOBBY)).map(RoomSummary::room).toList();
  }

  private Invite invite() throws Failed {
    try {
      return Invite.parse(link);
    } catch (IllegalArgumentException e) {
      throw new Failed(Failed.WRONG_USAGE, words().sentence(Obstacle.NOT_AN_INVITE), e);
    }
  }

  /// Who does not open the door to the invite is not told any name.
  ///
  /// @return the invite for the key that the house has now
  private Invite look(Invite invite) throws Failed {
    try {
      return switch (Peek.at(invite)) {
        case ServerFrame.Peeked _ -> invite;
        case ServerFrame.Refused refused -> throw words().refused(refused.refusal());
        default -> throw words().unreachable();
      };
    } catch (CannotConnect e) {
      var renewed = e.renewed(invite);
      if (renewed.isPresent()) {
        return look(renewed.get());
      }
      throw switch (e.reason()) {
        case UNREACHABLE -> words().unreachable();
        case OTHER_KEY -> words().hindered(Obstacle.OTHER_KEY, e);
      };
    }
  }
}
