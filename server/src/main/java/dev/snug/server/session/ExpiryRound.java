package dev.snug.server.session;

import dev.snug.server.log.StorageFailure;
import dev.snug.server.log.Transaction;
import dev.snug.server.log.Work;

/// Goes through the rooms for what they do not keep any longer.
public final class ExpiryRound implements Work {

  private final House house;
  private final boolean closing;
  private Telling telling;

  /// @param closing whether the house is about to close, or has been closed
  public ExpiryRound(House house, boolean closing) {
    this.house = house;
    this.closing = closing;
    this.telling = new Telling(house, null);
  }

  @Override
  public void store(Transaction transaction) throws StorageFailure {
    telling = new Telling(house, null);
    for (var room : house.rooms().all()) {
      var expired =
          closing ? house.expiry().closed(transaction, room) : house.expiry().ageing(transaction, room);
      if (expired.isPresent()) {
        telling.add(transaction, expired.get());
      }
    }
  }

  @Override
  public void stored() {
    house.expiry().looked();
    telling.tell();
  }

  @Override
  public void notStored(StorageFailure failure) {
    house.expiry().looked();
  }
}
