package dev.snug.client.model;

import dev.snug.shared.identity.Invite;
import java.time.Duration;

/// A house that this app has just opened.
///
/// @param invite the one to hand out
/// @param goodFor how long it opens the house; zero for as long as the house is there
/// @param uses how many people may come in by it; zero for any number
public record OpenRoom(HouseModel house, Invite invite, Duration goodFor, int uses) {

  /// Whether nobody else can come in, because this computer has no network.
  public boolean isForThisComputerOnly() {
    return invite.addresses().stream().allMatch(address -> address.host().startsWith("127."));
  }
}
