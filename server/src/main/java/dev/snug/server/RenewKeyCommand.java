package dev.snug.server;

import dev.snug.server.log.SqliteFile;
import dev.snug.server.transport.HostNames;
import dev.snug.server.transport.HouseKey;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import picocli.CommandLine.Command;

/// Gives the house a new key. The old one signs it, so that whoever knows the old one follows without a question; invites that are
/// out there stay good. With whoever may have got the old key this does not help: see `docs/security.md`.
@Command(
    name = "renew-key", description = "Gives the house a new key, which the old one signs; no server may run.",
    mixinStandardHelpOptions = true)
final class RenewKeyCommand extends Subcommand {

  @Override
  int carryOut() throws IOException {
    var _ = SqliteFile.existing(folder().path());
    if (folder().isHeld()) {
      err().println("A server holds " + folder().path() + ": stop it first.");
      return CANNOT;
    }
    var key = HouseKey.renewed(folder().path(), HostNames.all(), Instant.now(), new SecureRandom());
    say("The house has a new key: " + key.fingerprint().text(),
        new JsonLine().flag("ok", true).field("fingerprint", key.fingerprint().text()));
    return DONE;
  }
}
