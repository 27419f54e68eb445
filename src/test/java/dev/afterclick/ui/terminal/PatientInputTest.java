package dev.afterclick.ui.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Counts how often the input is asked whether more has come. */
final class PatientInputTest {

  /** A slow line: what comes after the first byte comes when it has been asked for often enough. */
  private static final class SlowLine extends InputStream {
    private final byte[] bytes;
    private final int patience;
    private int asked;
    private int at;

    SlowLine(String bytes, int patience) {
      this.bytes = bytes.getBytes(StandardCharsets.US_ASCII);
      this.patience = patience;
    }

    @Override
    public int read() {
      return at < bytes.length ? bytes[at++] : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      int read = read();
      if (read >= 0) {
        buffer[offset] = (byte) read;
      }
      return read < 0 ? -1 : 1;
    }

    @Override
    public int available() {
      asked++;
      return asked > patience ? bytes.length - at : 0;
    }
  }

  @Test
  void waitsForTheRestOfAnArrowKey() throws IOException {
    SlowLine line = new SlowLine("\u001b[A", 5);
    PatientInput input = new PatientInput(line);
    assertEquals(0x1B, input.read());
    assertEquals(2, input.available());
  }

  @Test
  void takesALoneEscapeForWhatItIsAfterAWhile() throws IOException {
    SlowLine line = new SlowLine("\u001b", Integer.MAX_VALUE);
    PatientInput input = new PatientInput(line);
    assertEquals(0x1B, input.read(new byte[8], 0, 8) == 1 ? 0x1B : -1);
    assertEquals(0, input.available());
    int asked = line.asked;
    assertEquals(0, input.available());
    assertEquals(asked + 1, line.asked, "it waits once only");
  }

  @Test
  void doesNotWaitAfterAnyOtherKey() throws IOException {
    SlowLine line = new SlowLine("ab", Integer.MAX_VALUE);
    PatientInput input = new PatientInput(line);
    assertEquals('a', input.read());
    assertEquals(0, input.available());
    assertEquals(1, line.asked);
  }
}
