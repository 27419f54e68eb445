package dev.afterclick.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Touch;
import dev.afterclick.model.Version;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TouchReaderTest {

  private static final String BLOB = "0123456789012345678901234567890123456789";

  @Test
  void readsAnyTouchBackAsItWas() {
    Random random = new Random(20261123);
    for (int i = 0; i < 20_000; i++) {
      Touch touch = Lines.any(random);
      JournalLine line = parsed(Lines.line(Lines.MORNING, touch)).orElseThrow();
      assertEquals(Lines.MORNING, line.at());
      assertEquals(Optional.of(touch), TouchReader.read(line));
    }
  }

  @Test
  void readsWhatALaterAfterclickWroteAsFarAsItIsKnown() {
    JournalLine line =
        parsed(
                "{\"time\":\"2030-01-01T00:00:00Z\",\"event\":\"touch\",\"id\":\"x\",\"agent\":\"a\","
                    + "\"new\":{\"deep\":[1,{}]},\"list\":[null,[2]],\"session\":\"s\",\"path\":\"p\","
                    + "\"change\":\"deleted\",\"before\":\""
                    + BLOB
                    + "\",\"blob\":null,\"attribution\":\"HOOK\"}")
            .orElseThrow();
    Touch touch = TouchReader.read(line).orElseThrow();
    assertEquals(ChangeKind.DELETED, touch.change());
    assertEquals(Optional.of(new Version(FileMode.REGULAR, new BlobId(BLOB))), touch.before());
    assertEquals("s", touch.label());
  }

  @Test
  void takesNoOtherEventForATouch() {
    String json = "{\"time\":\"2030-01-01T00:00:00Z\",\"event\":\"yodel\",\"id\":\"x\"}";
    assertTrue(TouchReader.read(parsed(json).orElseThrow()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "7",
        "{\"event\":\"touch\"}",
        "{\"time\":\"2030-01-01T00:00:00Z\"}",
        "{\"time\":\"yesterday\",\"event\":\"touch\"}",
        "{\"time\":\"2030-01-01T00:00:00Z\",\"event\":\"touch\"",
        "{\"time\":\"2030-01-01T00:00:00Z\",\"event\":\"touch\"}}",
        "\"time\":\"2030-01-01T00:00:00Z\",\"event\":\"touch\"}"
      })
  void seesThatALineIsDamaged(String json) {
    assertTrue(parsed(json).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"path\":\"/etc\"", "\"change\":\"sung\"", "\"blob\":\"12\"", "\"id\":7"})
  void takesNoNonsenseForATouch(String field) {
    String json = "{\"time\":\"2030-01-01T00:00:00Z\",\"event\":\"touch\"," + field + "}";
    assertTrue(parsed(json).flatMap(TouchReader::read).isEmpty());
  }

  private static Optional<JournalLine> parsed(String json) {
    return JournalLine.parse(json.getBytes(StandardCharsets.UTF_8));
  }
}
