package dev.snug.server.session;

import dev.snug.server.account.Attempts;
import dev.snug.server.account.Bearers;
import dev.snug.server.account.Devices;
import dev.snug.server.account.Door;
import dev.snug.server.account.Invites;
import dev.snug.server.account.LinkCodes;

/// All the ways into a house.
///
/// @param door decides who comes in
/// @param doorstep those who knocked; writer thread only
/// @param codes for further devices; writer thread only
/// @param attempts how often each address was wrong lately
public record Entrance(
    Door door, Doorstep doorstep, Devices devices, LinkCodes codes, Bearers bearers, Invites invites,
    Attempts attempts) {}
