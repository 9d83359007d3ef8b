package dev.snug.client.reach;

import dev.snug.shared.identity.Address;
import java.time.Duration;

/// What a router has promised: to lead whoever comes to one of its ports to this computer, for some time.
///
/// @param outside where the router says that it is itself
/// @param lasts how long, if it is not asked again; zero for as long as the router runs
record Lease(Address outside, Duration lasts) {}
