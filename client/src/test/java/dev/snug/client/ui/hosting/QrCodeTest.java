package dev.snug.client.ui.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.snug.shared.identity.Address;
import dev.snug.shared.identity.Fingerprint;
import dev.snug.shared.identity.Invite;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8})
  void aPhoneReadsTheInviteOutOfIt(int addresses) throws Exception {
    var invite = new Invite(
        IntStream.range(0, addresses).mapToObj(i -> new Address("192.168.100." + (100 + i), 65_535)).toList(),
        Invite.newSecret(new SecureRandom()), Fingerprint.ofBytes(new byte[] {1}), true);
    var image = new QrCode(invite.link()).file(10);
    var side = image.getWidth();
    var pixels = image.getRGB(0, 0, side, side, null, 0, side);
    var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))));
    assertThat(Invite.parse(read.getText())).isEqualTo(invite);
  }
}
