package dev.afterclick.ui.terminal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.googlecode.lanterna.input.DefaultKeyDecodingProfile;
import com.googlecode.lanterna.input.InputDecoder;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads the bytes that terminals send. */
final class KeysTest {

  @ParameterizedTest
  @CsvSource({
    "n, n",
    "N, N",
    "?, ?",
    "/, /",
    "é, é",
    "'\n', enter",
    "'\t', tab",
    "'\u007f', backspace",
    "'\u001b[Z', shift-tab",
    "'\u001b[A', up",
    "'\u001bOA', up",
    "'\u001b[B', down",
    "'\u001b[C', right",
    "'\u001b[D', left",
    "'\u001b[5~', pgup",
    "'\u001b[6~', pgdn",
    "'\u001b[H', home",
    "'\u001b[F', end",
    "'\u0003', ctrl-c",
    "'\u000c', ctrl-l",
    "'\u001a', ctrl-z",
  })
  void namesKeysAsTheTableOfActionsDoes(String bytes, String name) throws IOException {
    List<KeyStroke> keys = decoded(bytes);
    assertEquals(1, keys.size(), () -> keys.toString());
    assertEquals(Optional.of(name), Keys.name(keys.get(0)));
  }

  @Test
  void knowsALoneEscape() throws IOException {
    assertEquals(Optional.of("esc"), Keys.name(decoded("\u001b").get(0)));
  }

  @Test
  void takesNoKeyWithAltForThatKey() {
    assertEquals(Optional.empty(), Keys.name(new KeyStroke('q', false, true)));
  }

  @Test
  void typesSignsOnly() {
    assertEquals(Optional.of('q'), Keys.typed(new KeyStroke('q', false, false)));
    assertEquals(Optional.empty(), Keys.typed(new KeyStroke('q', true, false)));
    assertEquals(Optional.empty(), Keys.typed(new KeyStroke(KeyType.Enter)));
  }

  @ParameterizedTest
  @CsvSource({
    "'\u001b[<0;1;1M', CLICK_DOWN, 0, 0",
    "'\u001b[<0;300;80M', CLICK_DOWN, 299, 79",
    "'\u001b[<0;5;6m', CLICK_RELEASE, 4, 5",
    "'\u001b[<64;5;6M', SCROLL_UP, 4, 5",
    "'\u001b[<65;5;6M', SCROLL_DOWN, 4, 5",
    "'\u001b[<32;5;6M', DRAG, 4, 5",
  })
  void understandsTheMouse(String bytes, String type, int x, int y) throws IOException {
    List<KeyStroke> keys = decoded(bytes);
    assertEquals(1, keys.size(), () -> keys.toString());
    MouseAction mouse = (MouseAction) keys.get(0);
    assertEquals(type, mouse.getActionType().name());
    assertEquals(x, mouse.getPosition().getColumn());
    assertEquals(y, mouse.getPosition().getRow());
  }

  @Test
  void tellsKeysApartThatComeTogether() throws IOException {
    List<String> names =
        decoded("j\u001b[Bk\u001b[<64;5;6Mq").stream()
            .map(key -> Keys.name(key).orElse("mouse"))
            .toList();
    assertEquals(List.of("j", "down", "k", "mouse", "q"), names);
  }

  private static List<KeyStroke> decoded(String bytes) throws IOException {
    PatientInput input = new PatientInput(new ByteArrayInputStream(bytes.getBytes(UTF_8)));
    InputDecoder decoder = new InputDecoder(new InputStreamReader(input, UTF_8));
    decoder.addProfile(new DefaultKeyDecodingProfile());
    decoder.addProfile(() -> List.of(new SgrMouse()));
    List<KeyStroke> keys = new ArrayList<>();
    KeyStroke key = decoder.getNextCharacter(true);
    while (key != null && key.getKeyType() != KeyType.EOF) {
      keys.add(key);
      key = decoder.getNextCharacter(true);
    }
    return keys;
  }
}
