package dev.snug.client.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that this computer would choke on are told by their first bytes.
class PictureHeadTest {

  @TempDir Path folder;

  @Test
  void aPictureFits() throws IOException {
    var file = folder.resolve("a.png");
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    assertThat(PictureHead.fits(file)).isTrue();
  }

  @Test
  void aPictureOfAHundredMillionFits() throws IOException {
    assertThat(PictureHead.fits(png(10_000, 10_000))).isTrue();
  }

  @Test
  void aPictureOfMoreDoesNot() throws IOException {
    assertThat(PictureHead.fits(png(10_000, 10_001))).isFalse();
  }

  @Test
  void aPictureWhoseSizeOverflowsDoesNot() throws IOException {
    assertThat(PictureHead.fits(png(2_147_483_647, 2_147_483_647))).isFalse();
  }

  @Test
  void aMovingPictureOfTooManyPicturesDoesNot() throws IOException {
    assertThat(PictureHead.fits(gif(10_000, 10_000, 1))).isTrue();
    assertThat(PictureHead.fits(gif(10_000, 10_000, 2))).isFalse();
  }

  @Test
  void whatIsNoPictureDoesNot() throws IOException {
    assertThat(PictureHead.fits(Files.writeString(folder.resolve("note.png"), "hello"))).isFalse();
    assertThat(PictureHead.fits(Files.write(folder.resolve("cut.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}))).isFalse();
    assertThat(PictureHead.fits(folder.resolve("nothing.png"))).isFalse();
  }

  /// Only the head of one.
  private Path png(int width, int height) throws IOException {
    var head = new ByteArrayOutputStream();
    var data = new DataOutputStream(head);
    data.write("IHDR".getBytes(StandardCharsets.US_ASCII));
    data.writeInt(width);
    data.writeInt(height);
    data.write(new byte[] {8, 2, 0, 0, 0});
    var sum = new CRC32();
    sum.update(head.toByteArray());
    var whole = new ByteArrayOutputStream();
    var out = new DataOutputStream(whole);
    out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    out.writeInt(13);
    out.write(head.toByteArray());
    out.writeInt((int) sum.getValue());
    out.writeInt(0);
    out.write("IDAT".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(0x35af061e);
    return Files.write(folder.resolve(width + "x" + height + ".png"), whole.toByteArray());
  }

  private Path gif(int width, int height, int pictures) throws IOException {
    var out = new ByteArrayOutputStream();
    out.write("GIF89a".getBytes(StandardCharsets.US_ASCII));
    shorts(out, width, height);
    out.write(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1});
    for (var i = 0; i < pictures; i++) {
      out.write(',');
      shorts(out, 0, 0, width, height);
      out.write(new byte[] {0, 2, 2, 0x4c, 0x01, 0});
    }
    out.write(';');
    return Files.write(folder.resolve(pictures + ".gif"), out.toByteArray());
  }

  private static void shorts(ByteArrayOutputStream out, int... values) {
    for (var value : values) {
      out.write(value & 0xff);
      out.write(value >> 8);
    }
  }
}
