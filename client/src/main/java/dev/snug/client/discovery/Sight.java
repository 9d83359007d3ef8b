package dev.snug.client.discovery;

import dev.snug.client.model.NearbyHouse;
import java.util.List;

/// What is there to be seen.
///
/// @param isBlind whether there is no network on which anybody could be heard
/// @param isSettled whether it has been listened long enough for everybody to have answered
public record Sight(List<NearbyHouse> houses, boolean isBlind, boolean isSettled) {

  public Sight {
    houses = List.copyOf(houses);
  }
}
