package dev.snug.client.ui.notice;

import dev.snug.client.model.HouseModel;
import dev.snug.client.model.MessageModel;
import dev.snug.client.model.Notice;
import dev.snug.client.ui.markdown.Markdown;
import dev.snug.client.ui.markdown.PlainText;
import dev.snug.client.ui.part.RoomName;
import dev.snug.client.ui.text.Texts;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Message;
import dev.snug.shared.room.RoomKind;
import java.util.stream.Collectors;

/// What a banner says.
///
/// @param title by whom, or what
/// @param place where; empty if there is nothing to add
/// @param text what was said; empty if it is not to be shown
record NoticeWords(String title, String place, String text) {

  /// As much of a text is shown, in characters; it fills two lines at most.
  static final int LONGEST = 160;

  /// @param isTelling whether what was said may be shown
  static NoticeWords of(Texts texts, Banner banner, boolean isTelling) {
    return switch (banner.notice()) {
      case Notice.Said said -> said(texts, said, banner.count(), isTelling);
      case Notice.Missed missed ->
          new NoticeWords(texts.text("notice.missed", missed.messages(), missed.rooms()), missed.house().nameProperty().get(), "");
      case Notice.Due due -> new NoticeWords(texts.text("notice.due"), place(texts, due), isTelling ? reminded(due) : "");
      case Notice.CameIn came -> new NoticeWords(
          banner.count() == 1 ? texts.text("notice.came", came.who().name()) : texts.text("notice.came.many", came.who().name(), banner.count() - 1),
          came.house().nameProperty().get(), "");
    };
  }

  /// All of it, to be read aloud.
  String spoken() {
    return String.join(", ", text.isEmpty() ? new String[] {title, place} : new String[] {title, place, text});
  }

  private static NoticeWords said(Texts texts, Notice.Said said, int count, boolean isTelling) {
    var author = said.author();
    var name = author == null ? texts.text("notice.somebody") : author.name();
    var title = switch (said.cause()) {
      case MENTION -> texts.text("notice.mention", name);
      case ANYTHING, DIRECT, KEYWORD -> name;
    };
    var place = said.room().kind() == RoomKind.DIRECT ? said.house().nameProperty().get() : place(texts, said);
    return new NoticeWords(
        title, count == 1 ? place : texts.text("notice.count", place, count), isTelling ? text(texts, said.message()) : "");
  }

  private static String place(Texts texts, Notice notice) {
    HouseModel house = notice.house();
    return texts.text("notice.place", RoomName.of(texts, notice.room()).getValue(), house.nameProperty().get());
  }

  private static String text(Texts texts, Message message) {
    return switch (message.entry().body()) {
      case Body.Said said -> said.text().isEmpty()
          ? said.attachments().stream().map(Attachment::name).collect(Collectors.joining(", "))
          : plain(message.text());
      case Body.Poll poll -> texts.text("notice.poll", plain(poll.question()));
      case Body.Forwarded(var _, var _, var original) -> original == null ? "" : plain(original.text());
      default -> "";
    };
  }

  private static String reminded(Notice.Due due) {
    return due.room().timeline().stream()
        .filter(item -> item.seq() == due.seq())
        .filter(MessageModel.class::isInstance)
        .map(item -> plain(((MessageModel) item).text()))
        .findFirst()
        .orElse("");
  }

  private static String plain(String text) {
    // Far more than fits is not even read.
    var taste = text.substring(0, text.offsetByCodePoints(0, Math.min(text.codePointCount(0, text.length()), 4 * LONGEST)));
    var plain = PlainText.of(new Markdown().read(taste)).replaceAll("\\p{Cntrl}", " ");
    var length = plain.codePointCount(0, plain.length());
    return length <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)).strip() + "…";
  }
}
