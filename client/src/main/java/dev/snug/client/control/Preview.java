package dev.snug.client.control;

import dev.snug.client.connection.CannotConnect;
import dev.snug.client.connection.Peek;
import dev.snug.client.control.Background.Hindered;
import dev.snug.client.model.InvitePreview;
import dev.snug.client.model.Outcome;
import dev.snug.client.model.Problem;
import dev.snug.client.model.Problem.Obstacle;
import dev.snug.shared.identity.Invite;
import dev.snug.shared.protocol.ServerFrame;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a link opens, before one goes in.
final class Preview {

  private final Background background;

  Preview(Background background) {
    this.background = background;
  }

  void of(String link, Consumer<Outcome<InvitePreview>> answer) {
    var invite = parse(link);
    if (invite == null) {
      var problem = link.strip().toLowerCase(Locale.ROOT).startsWith("snug://")
          ? Obstacle.INVITE_INCOMPLETE : Obstacle.NOT_AN_INVITE;
      answer.accept(new Outcome.Failed<>(problem));
      return;
    }
    background.run(() -> of(invite), answer);
  }

  private static InvitePreview of(Invite invite) throws Hindered {
    try {
      return switch (Peek.at(invite)) {
        case ServerFrame.Peeked peeked -> new InvitePreview(invite, peeked.house(), peeked.people(), peeked.here());
        case ServerFrame.Refused refused ->
            throw new Hindered(new Problem.Refused(refused.refusal()), new IllegalStateException(refused.message()));
        default -> throw new Hindered(Obstacle.UNREACHABLE, new IllegalStateException("not an answer to peek"));
      };
    } catch (CannotConnect e) {
      var renewed = e.renewed(invite);
      if (renewed.isPresent()) {
        return of(renewed.get());
      }
      throw new Hindered(Obstacles.of(e.reason()), e);
    }
  }

  private static @Nullable Invite parse(String link) {
    try {
      return Invite.parse(link);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
