package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.ClientFrame;
import dev.snug.shared.protocol.Refusal;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import dev.snug.shared.room.Entry;
import dev.snug.shared.room.LinkPreview;
import dev.snug.shared.room.Retention;
import dev.snug.shared.room.RoomKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is shown of the addresses in a message, over a real line.
class PreviewsTest {

  private static final String URL = "https://example.org/tea";
  private static final ClientFrame.From START = new ClientFrame.From.After(0);

  private final TestHouse house = TestHouse.byInvitation();
  private final Guest mei = house.owner("Mei");
  private final Guest tom = house.member("Tom");
  private final FileVisitor meis = FileVisitor.of(house, mei);
  private final FileVisitor toms = FileVisitor.of(house, tom);

  @AfterEach
  void close() {
    meis.close();
    toms.close();
    house.close();
  }

  @Test
  void whoIsInTheRoomHearsOfItAndReadsItUpLater() {
    var seq = mei.does("lobby", new Body.Said("see " + URL)).seq();
    var previewed = new Body.Previewed(seq, List.of(preview(null)));
    mei.does("lobby", previewed);

    assertThat(tom.hearsThat(entry -> entry.body() instanceof Body.Previewed).body()).isEqualTo(previewed);
    assertThat(tom.pages("lobby", START, 100).now().get(seq).links()).containsExactly(preview(null));
  }

  @Test
  void itsPictureIsSeenByWhoIsInTheRoomAndTheHouseSaysHowLargeItIs() throws IOException {
    var room = mei.makes(RoomKind.PUBLIC, "Kitchen").room();
    mei.follows(room);
    var content = picture();
    var file = meis.has(content).file();
    var seq = mei.does(room, new Body.Said(URL)).seq();
    var lie = new Attachment(file, "preview.png", "image/png", 7, 4_000, 3_000);

    var entry = mei.does(room, new Body.Previewed(seq, List.of(preview(lie))));

    assertThat(((Body.Previewed) entry.body()).previews().getFirst().picture())
        .isEqualTo(new Attachment(file, "preview.png", "image/png", content.length, 60, 30));
    assertThat(toms.fetches(file).statusCode()).isEqualTo(404);
    tom.follows(room);
    assertThat(toms.fetches(file).body()).isEqualTo(content);
  }

  @Test
  void nobodyShowsAPictureThatTheyCannotSee() throws IOException {
    var file = meis.has(picture()).file();
    var seq = tom.does("lobby", new Body.Said(URL)).seq();
    assertThat(tom.cannot("lobby", new Body.Previewed(seq, List.of(preview(pictured(file)))))).isEqualTo(Refusal.NO_SUCH_FILE);
  }

  @Test
  void nobodyShowsAnythingOfAnAddressThatIsNotThere() {
    var seq = mei.does("lobby", new Body.Said("see https://example.org/teapot")).seq();
    assertThat(mei.cannot("lobby", new Body.Previewed(seq, List.of(preview(null))))).isEqualTo(Refusal.NOT_ALLOWED);
  }

  @Test
  void takenAwayItsPictureIsNobodysAnyMore() throws IOException {
    var file = shown();
    assertThat(toms.fetches(file).statusCode()).isEqualTo(200);

    mei.does("lobby", new Body.Previewed(seq(), List.of()));

    assertThat(toms.fetches(file).statusCode()).isEqualTo(404);
    assertThat(meis.fetches(file).statusCode()).isEqualTo(404);
  }

  @Test
  void shownAgainByALaterPreviewThePictureStays() throws IOException {
    var file = shown();
    var other = new LinkPreview(URL, "Another title", "", "", pictured(file));

    mei.does("lobby", new Body.Previewed(seq(), List.of(other)));

    assertThat(toms.fetches(file).statusCode()).isEqualTo(200);
  }

  @Test
  void whenTheAddressIsEditedAwayThePictureGoes() throws IOException {
    var file = shown();
    mei.does("lobby", new Body.Edited(seq(), "still " + URL, Set.of()));
    assertThat(toms.fetches(file).statusCode()).isEqualTo(200);

    mei.does("lobby", new Body.Edited(seq(), "nothing", Set.of()));

    assertThat(toms.fetches(file).statusCode()).isEqualTo(404);
  }

  @Test
  void deletedWithItsMessageNothingOfItStaysInTheStore() throws IOException {
    var file = shown();

    mei.does("lobby", new Body.Deleted(seq()));

    assertThat(toms.fetches(file).statusCode()).isEqualTo(404);
    assertThat(mei.pages("lobby", START, 100).entries()).extracting(Entry::body).contains(new Body.Gone("previewed"));
    assertThat(house.stored("log")).noneMatch(row -> row.contains("What there is"));
    assertThat(house.stored("message_state")).noneMatch(row -> row.contains("What there is"));
  }

  @Test
  void whatIsForwardedHasNoPreviews() throws IOException {
    var file = shown();
    var room = tom.makes(RoomKind.PUBLIC, "Kitchen").room();
    tom.follows(room);

    var entry = tom.does(room, new Body.Forwarded("lobby", seq(), null));
    mei.does("lobby", new Body.Deleted(seq()));

    assertThat(((Body.Forwarded) entry.body()).original().attachments()).isEmpty();
    assertThat(toms.fetches(file).statusCode()).isEqualTo(404);
  }

  @Test
  void shownLaterItExpiresWithItsMessage() throws IOException {
    var den = mei.makes(RoomKind.PUBLIC, "Den").room();
    mei.follows(den);
    tom.follows(den);
    mei.does(den, new Body.RetentionSet(new Retention.Days(7)));
    var seq = mei.does(den, new Body.Said(URL)).seq();
    house.passes(Duration.ofDays(4));
    var file = meis.has(picture()).file();
    mei.does(den, new Body.Previewed(seq, List.of(preview(pictured(file)))));
    house.passes(Duration.ofDays(4));

    mei.hearsThat(entry -> entry.body() instanceof Body.Expired);

    assertThat(toms.fetches(file).statusCode()).isEqualTo(404);
    assertThat(house.stored("log")).noneMatch(row -> row.contains("What there is"));
  }

  /// Something said in the lobby, with a preview.
  private String shown() throws IOException {
    var file = meis.has(picture()).file();
    var seq = mei.does("lobby", new Body.Said("see " + URL)).seq();
    mei.does("lobby", new Body.Previewed(seq, List.of(preview(pictured(file)))));
    return file;
  }

  private long seq() {
    return mei.pages("lobby", START, 100).entries().stream().filter(entry -> entry.body() instanceof Body.Said).findFirst()
        .orElseThrow().seq();
  }

  private static LinkPreview preview(Attachment picture) {
    return new LinkPreview(URL, "Tea", "What there is", "Example", picture);
  }

  private static Attachment pictured(String file) {
    return new Attachment(file, "preview.png", "image/png", 7);
  }

  private static byte[] picture() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return bytes.toByteArray();
  }
}
