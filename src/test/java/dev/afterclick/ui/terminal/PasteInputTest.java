package dev.afterclick.ui.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.googlecode.lanterna.input.DefaultKeyDecodingProfile;
import com.googlecode.lanterna.input.InputDecoder;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tells pasted text from keys, however the bytes come. */
final class PasteInputTest {

  private static final String BEGIN = "\u001b[200~";
  private static final String END = "\u001b[201~";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 7, 64, 8192})
  void takesPastesOutOfTheKeys(int atOnce) throws IOException {
    String bytes = "j" + BEGIN + "qé\u0003\n" + END + "k" + BEGIN + END + "\u001b[B";
    assertEquals(List.of("j", "<qé\u0003\n>", "k", "<>", "down"), decoded(bytes, atOnce));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 8192})
  void takesNoKeyOutOfAPasteThatHoldsEscapes(int atOnce) throws IOException {
    String text = "a\u001b\u001b[2" + BEGIN + "[201~q\u001b[20";
    assertEquals(
        List.of("<" + text + "\u001b>", "j"), decoded(BEGIN + text + "\u001b" + END + "j", atOnce));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8192})
  void leavesKeysAloneThatBeginLikeAPaste(int atOnce) throws IOException {
    assertEquals(List.of("up", "x", "esc"), decoded("\u001b[Ax\u001b", atOnce));
  }

  @Test
  void keepsNoMoreThanAnybodyLooksFor() throws IOException {
    List<String> all = decoded(BEGIN + "x".repeat(1_000_000) + END + "j", 8192);
    assertEquals(List.of("<" + "x".repeat(4096) + ">", "j"), all);
  }

  private static List<String> decoded(String bytes, int atOnce) throws IOException {
    PasteInput input = new PasteInput(new Trickle(bytes.getBytes(UTF_8), atOnce));
    InputDecoder decoder = new InputDecoder(new InputStreamReader(input, UTF_8));
    decoder.addProfile(new DefaultKeyDecodingProfile());
    decoder.addProfile(() -> List.of(new SgrMouse(), new PastePattern(input::next)));
    List<String> all = new ArrayList<>();
    KeyStroke key = decoder.getNextCharacter(true);
    while (key != null && key.getKeyType() != KeyType.EOF) {
      all.add(key instanceof Pasted paste ? "<" + paste.text() + ">" : Keys.name(key).orElse("?"));
      key = decoder.getNextCharacter(true);
    }
    return all;
  }

  /** Gives a few bytes at a time, as slow lines do. */
  private static final class Trickle extends ByteArrayInputStream {
    private final int atOnce;

    Trickle(byte[] bytes, int atOnce) {
      super(bytes);
      this.atOnce = atOnce;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, atOnce));
    }
  }
}
