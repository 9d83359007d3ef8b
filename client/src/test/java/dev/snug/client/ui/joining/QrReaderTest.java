package dev.snug.client.ui.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.ReaderException;
import com.google.zxing.qrcode.QRCodeWriter;
import dev.snug.client.ui.hosting.QrCode;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(CONCURRENT)
class QrReaderTest {

  private static final String LINK = "snug://192.168.1.24:7670/j/abc";

  @TempDir Path folder;

  @Test
  void theLinkInAPictureIsFound() throws Exception {
    assertThat(QrReader.read(picture(LINK, 300, "png"))).isEqualTo(LINK);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void everyInviteThatSnugDrawsIsReadAgain(int addresses) throws Exception {
    var random = new SecureRandom();
    for (var i = 0; i < 40; i++) {
      var invite = new Invite(
          IntStream.range(0, addresses).mapToObj(n -> new Address("192.168.100." + (100 + n), 65_535)).toList(),
          Invite.newSecret(random), Fingerprint.ofBytes(Invite.newSecret(random).getBytes(StandardCharsets.UTF_8)), true);
      var file = folder.resolve("drawn.png").toFile();
      ImageIO.write(new QrCode(invite.link()).file(10), "png", file);
      assertThat(Invite.parse(QrReader.read(file))).isEqualTo(invite);
    }
  }

  @Test
  void alsoInAPhotograph() throws Exception {
    assertThat(QrReader.read(picture(LINK, 300, "jpg"))).isEqualTo(LINK);
  }

  @Test
  void aPictureWithoutACodeHasNone() throws IOException {
    var empty = folder.resolve("empty.png").toFile();
    ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", empty);
    assertThatThrownBy(() -> QrReader.read(empty)).isInstanceOf(ReaderException.class);
  }

  @Test
  void aFileThatIsNoPictureHasNone() throws IOException {
    var text = Files.writeString(folder.resolve("text.png"), LINK).toFile();
    assertThatThrownBy(() -> QrReader.read(text)).isInstanceOf(ReaderException.class);
  }

  @Test
  void aPictureThatClaimsFourHundredMegapixelsIsNotOpened() throws IOException {
    var bomb = Files.write(folder.resolve("bomb.png"), pngClaiming(20_000, 20_000)).toFile();
    assertThatThrownBy(() -> QrReader.read(bomb)).isInstanceOf(IOException.class).hasMessageContaining("too large");
  }

  private File picture(String text, int side, String format) throws Exception {
    var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, side, side);
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < side; y++) {
      for (var x = 0; x < side; x++) {
        image.setRGB(x, y, modules.get(x, y) ? 0 : 0xFFFFFF);
      }
    }
    var file = folder.resolve("code." + format).toFile();
    assertThat(ImageIO.write(image, format, file)).isTrue();
    return file;
  }

  /// The beginning of a PNG (RFC 2083): its signature and a header with these dimensions.
  private static byte[] pngClaiming(int width, int height) throws IOException {
    var header = new ByteArrayOutputStream();
    var fields = new DataOutputStream(header);
    fields.write("IHDR".getBytes(StandardCharsets.US_ASCII));
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    var crc = new CRC32();
    crc.update(header.toByteArray());
    var png = new ByteArrayOutputStream();
    var out = new DataOutputStream(png);
    out.writeLong(0x89504E470D0A1A0AL);
    out.writeInt(header.size() - 4);
    out.write(header.toByteArray());
    out.writeInt((int) crc.getValue());
    return png.toByteArray();
  }
}
