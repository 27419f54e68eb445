package dev.afterclick.ui.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Ends output in the middle of a picture. */
final class SealedOutputTest {

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final SealedOutput output = new SealedOutput(terminal);

  @Test
  void dropsWhatIsHalfPaintedForTheLastWords() throws IOException {
    output.write("half a picture".getBytes(US_ASCII));
    output.seal("bye".getBytes(US_ASCII));
    assertEquals("bye", terminal.toString(US_ASCII));
  }

  @Test
  void takesNothingAfterTheLastWords() throws IOException {
    output.seal("bye".getBytes(US_ASCII));
    output.write("the other half".getBytes(US_ASCII));
    output.write('x');
    output.seal("again".getBytes(US_ASCII));
    output.flush();
    assertEquals("bye", terminal.toString(US_ASCII));
  }

  @Test
  void takesMoreOnceItIsOursAgain() throws IOException {
    output.seal("bye ".getBytes(US_ASCII));
    output.unseal();
    output.write("back".getBytes(US_ASCII));
    output.flush();
    assertEquals("bye back", terminal.toString(US_ASCII));
  }
}
