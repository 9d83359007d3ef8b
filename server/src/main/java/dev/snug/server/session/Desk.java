package dev.snug.server.session;

import dev.snug.server.log.Plans;
import dev.snug.server.log.Settings;

/// What the house does for each person besides letting them talk.
///
/// @param settings what they keep here
/// @param counts what they have not read; writer thread only
/// @param appearing where they are
/// @param plans what they want done later
/// @param agenda when the next of that is due
public record Desk(
    Settings settings, Counts counts, Appearing appearing, Plans plans, Agenda agenda) {}
