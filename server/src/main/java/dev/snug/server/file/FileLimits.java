package dev.snug.server.file;

import dev.snug.shared.protocol.Limits;
import java.time.Duration;

/// How much a house takes of files, and how patient it is with them.
///
/// @param personBytes what one person can have in the house
/// @param houseBytes what the house holds in all
/// @param keepFreeBytes what stays free on the disk, for what people write: below it no file is taken
/// @param unposted how long an upload that is in no entry stays
/// @param unfinished how long an upload that is not complete stays after its last byte
/// @param patience how long nothing may move in a transfer, and after which it has to have been fast enough
/// @param bytesPerSecond how fast a transfer has to be, taken from its begin
public record FileLimits(
    long personBytes, long houseBytes, long keepFreeBytes, Duration unposted, Duration unfinished, Duration patience,
    int bytesPerSecond) {

  private static final long MEGABYTE = 1_000_000;

  /// @throws IllegalArgumentException if a bound is negative
  public FileLimits {
    if (personBytes < 0 || houseBytes < 0 || keepFreeBytes < 0) {
      throw new IllegalArgumentException("room for files cannot be negative");
    }
  }

  /// Of a house that nobody told otherwise.
  public static FileLimits standard() {
    return new FileLimits(
        2_000 * MEGABYTE, 20_000 * MEGABYTE, 500 * MEGABYTE, Duration.ofHours(6), Duration.ofHours(24),
        Duration.ofSeconds(30), 4_096);
  }

  /// The same with other quotas, in bytes.
  public FileLimits quotas(long newPersonBytes, long newHouseBytes) {
    return new FileLimits(
        newPersonBytes, newHouseBytes, keepFreeBytes, unposted, unfinished, patience, bytesPerSecond);
  }

  /// The same that leaves so many bytes of the disk free.
  public FileLimits keepingFree(long newKeepFreeBytes) {
    return new FileLimits(
        personBytes, houseBytes, newKeepFreeBytes, unposted, unfinished, patience, bytesPerSecond);
  }

  /// The same with another patience, and another pace after it.
  public FileLimits patient(Duration newPatience, int newBytesPerSecond) {
    return new FileLimits(
        personBytes, houseBytes, keepFreeBytes, unposted, unfinished, newPatience, newBytesPerSecond);
  }

  /// The longest file.
  long fileBytes() {
    return Limits.FILE_BYTES;
  }
}
