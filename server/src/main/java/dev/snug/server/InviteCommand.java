package dev.snug.server;

import dev.snug.server.admin.Wish;
import dev.snug.shared.room.Role;
import java.io.IOException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Makes an invite and prints its link. The house's server has to run: a link names where it listens.
@Command(
    name = "invite", description = "Makes an invite and prints its link; the server has to run.",
    mixinStandardHelpOptions = true, sortOptions = false, showDefaultValues = true)
final class InviteCommand extends Subcommand {

  @Option(names = "--role", paramLabel = "ROLE", description = "What it makes of who comes: ${COMPLETION-CANDIDATES}.")
  private Role role = Role.MEMBER;

  @Option(names = "--days", paramLabel = "DAYS", description = "How long it is good; 0 for ever.")
  private int days = 7;

  @Option(names = "--uses", paramLabel = "N", description = "How many people may come in by it; 0 for any number.")
  private int uses = 1;

  @Override
  int carryOut() throws IOException {
    if (days < 0 || days > 36_500 || uses < 0) {
      err().println("Days are 0 to 36500, uses 0 or more.");
      return CANNOT;
    }
    if (!folder().isHeld()) {
      err().println("No server holds " + folder().path() + ": start it first, so that the link can name where it listens.");
      return CANNOT;
    }
    return wish(new Wish.Invite(role, Duration.ofDays(days), uses), "link");
  }
}
