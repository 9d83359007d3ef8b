package dev.snug.client.voice;

import dev.snug.client.voice.NoSound.Why;
import java.io.OutputStream;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/// The loudspeaker that the system calls its first.
final class SystemLoudspeaker implements Loudspeaker {

  /// So much is ahead of what is heard, in parts of a second.
  private static final int PARTS = 5;

  @Override
  public OutputStream open(AudioFormat format) throws NoSound {
    try {
      var line = (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, format));
      line.open(format, (int) format.getSampleRate() / PARTS * format.getFrameSize());
      line.start();
      return new Speaking(line);
    } catch (IllegalArgumentException e) {
      throw new NoSound(Why.NONE, e);
    } catch (LineUnavailableException | SecurityException e) {
      throw new NoSound(Why.TAKEN, e);
    }
  }

  private static final class Speaking extends OutputStream {

    private final SourceDataLine line;

    Speaking(SourceDataLine line) {
      this.line = line;
    }

    @Override
    public void write(int half) {
      throw new UnsupportedOperationException("half a sample");
    }

    @Override
    public void write(byte[] samples, int from, int length) {
      line.write(samples, from, length);
    }

    @Override
    public void flush() {
      line.drain();
    }

    @Override
    public void close() {
      line.stop();
      line.flush();
      line.close();
    }
  }
}
