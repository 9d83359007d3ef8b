package dev.snug.client.ui.notice;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.Notice;
import dev.snug.client.model.RoomModel;
import org.jspecify.annotations.Nullable;

/// One notice on the screen, which may stand for several.
///
/// @param notice the last of them
/// @param count how many
record Banner(Notice notice, int count) {

  /// Notices with the same subject become one.
  ///
  /// @param seq 0 where it makes no difference
  record Subject(Class<? extends Notice> kind, HouseModel house, @Nullable RoomModel room, long seq) {}

  Subject subject() {
    return subject(notice);
  }

  static Subject subject(Notice notice) {
    return switch (notice) {
      case Notice.Said said -> new Subject(Notice.Said.class, said.house(), said.room(), 0);
      case Notice.Missed missed -> new Subject(Notice.Missed.class, missed.house(), null, 0);
      case Notice.Due due -> new Subject(Notice.Due.class, due.house(), due.room(), due.seq());
      case Notice.CameIn came -> new Subject(Notice.CameIn.class, came.house(), null, 0);
    };
  }

  Banner and(Notice later) {
    return new Banner(later, count + 1);
  }
}
