package dev.snug.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snug.shared.protocol.Limits;
import dev.snug.shared.protocol.StoredFile;
import dev.snug.shared.room.Attachment;
import dev.snug.shared.room.Body;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Small pictures, and those that are made to hurt whoever opens them.
class PicturesTest {

  private final TestHouse house = TestHouse.byInvitation();
  private final Guest mei = house.owner("Mei");
  private final FileVisitor visitor = FileVisitor.of(house, mei);

  @AfterEach
  void close() {
    visitor.close();
    house.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void aPictureHasItsSizeAndASmallOne(String kind) throws IOException {
    var content = picture(1_600, 900, kind);
    var file = visitor.has(content);

    assertThat(List.of(file.width(), file.height())).containsExactly(1_600, 900);
    var small = small(file);
    assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(720, 405);
    assertThat(new Color(small.getRGB(360, 200)).getRed()).isGreaterThan(200);
    var entry =
        mei.does(
            "lobby",
            new Body.Said(
                "", null, null, Set.of(), List.of(new Attachment(file.file(), "x", "image/" + kind, 1, 7, 7))));
    assertThat(((Body.Said) entry.body()).attachments().getFirst())
        .isEqualTo(new Attachment(file.file(), "x", "image/" + kind, content.length, 1_600, 900));
  }

  @Test
  void aSmallPictureStaysAsSmallAsItIs() throws IOException {
    var file = visitor.has(picture(20, 10, "png"));

    assertThat(small(file).getWidth()).isEqualTo(20);
  }

  @Test
  void aPictureOfFourHundredMegapixelsIsAFileWithoutASmallOne() throws IOException {
    isAFileAlone(blank(20_000, 20_000, new byte[0]));
  }

  @Test
  void ofTheLargestPictureThatIsOpenedASmallOneIsMade() throws IOException {
    var file = visitor.has(blank(8_000, 5_000, new byte[0]));

    assertThat(List.of(file.width(), file.height())).containsExactly(8_000, 5_000);
    assertThat(small(file).getWidth()).isEqualTo(Limits.THUMBNAIL_SIDE);
    isAFileAlone(blank(8_001, 5_000, new byte[0]));
  }

  /// The decoder of the platform would unpack it.
  @Test
  void aTextInAPictureThatUnpacksToGigabytesIsNotUnpacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    packed.write("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
    try (var deflating = new DeflaterOutputStream(packed, new Deflater(9))) {
      var zeros = new byte[1 << 20];
      for (int i = 0; i < 1_024; i++) {
        deflating.write(zeros);
      }
    }
    var file = visitor.has(blank(300, 300, packed.toByteArray()));

    assertThat(small(file).getWidth()).isEqualTo(300);
  }

  @Test
  void aPictureThatEndsTooSoonIsAFileAll() throws IOException {
    var whole = picture(600, 400, "jpg");
    for (var length : new int[] {2, 3, 20, 160, whole.length / 2}) {
      var file = visitor.has(Arrays.copyOf(whole, length));
      assertThat(visitor.fetches(file.file()).body()).hasSize(length);
    }
  }

  @Test
  void ofAFilmOfTenThousandFramesTheFirstIsSeen() throws IOException {
    var one = picture(64, 64, "gif");
    var film = new ByteArrayOutputStream();
    // A header and its colours once, then the same frame again and again.
    var frame = indexOf(one, (byte) 0x2C);
    film.write(one, 0, frame);
    for (int i = 0; i < 10_000; i++) {
      film.write(one, frame, one.length - 1 - frame);
    }
    film.write(0x3B);

    assertThat(small(visitor.has(film.toByteArray())).getWidth()).isEqualTo(64);
  }

  @Test
  void aDrawingInTextIsAFileAlone() throws IOException {
    isAFileAlone("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFrameThatClaimsAnotherSizeThanItsFilmIsNotOpened() throws IOException {
    var film = picture(64, 64, "gif");
    var frame = indexOf(film, (byte) 0x2C);
    Arrays.fill(film, frame + 5, frame + 9, (byte) 0xFF);

    isAFileAlone(film);
  }

  private void isAFileAlone(byte[] content) throws IOException {
    var file = visitor.has(content);
    assertThat(List.of(file.width(), file.height())).containsExactly(0, 0);
    assertThat(visitor.fetches(file.file() + "/thumbnail").statusCode()).isEqualTo(404);
    assertThat(visitor.fetches(file.file()).body()).isEqualTo(content);
  }

  private BufferedImage small(StoredFile file) throws IOException {
    var fetched = visitor.fetches(file.file() + "/thumbnail");
    assertThat(fetched.statusCode()).isEqualTo(200);
    return ImageIO.read(new ByteArrayInputStream(fetched.body()));
  }

  private static byte[] picture(int width, int height, String kind) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setColor(new Color(250, 60, 20));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    assertThat(ImageIO.write(image, kind, out)).isTrue();
    return out.toByteArray();
  }

  /// A PNG of one colour, which is small however many pixels it has.
  private static byte[] blank(int width, int height, byte[] text) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {1, 3, 0, 0, 0}).array());
    chunk(out, "PLTE", new byte[] {10, 20, 30, 40, 50, 60});
    if (text.length > 0) {
      chunk(out, "zTXt", text);
    }
    var pixels = new ByteArrayOutputStream();
    try (var deflating = new DeflaterOutputStream(pixels)) {
      var row = new byte[1 + (width + 7) / 8];
      for (int y = 0; y < height; y++) {
        deflating.write(row);
      }
    }
    chunk(out, "IDAT", pixels.toByteArray());
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(OutputStream out, String kind, byte[] data) throws IOException {
    var named = ByteBuffer.allocate(4 + data.length).put(kind.getBytes(StandardCharsets.US_ASCII)).put(data).array();
    var sum = new CRC32();
    sum.update(named);
    out.write(ByteBuffer.allocate(4).putInt(data.length).array());
    out.write(named);
    out.write(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /// Where the first frame begins: behind the header and the table of colours.
  private static int indexOf(byte[] gif, byte separator) {
    var i = 13 + ((gif[10] & 0x80) == 0 ? 0 : 3 * (2 << (gif[10] & 7)));
    while (gif[i] != separator) {
      // An extension: its blocks are passed over.
      i += 2;
      while (gif[i] != 0) {
        i += 1 + (gif[i] & 0xFF);
      }
      i++;
    }
    return i;
  }
}
