package dev.afterclick.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.afterclick.ui.theme.ColourDepth;
import dev.afterclick.ui.theme.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps the picture in the README true to the program: it is painted from the real screen. */
final class BoardPictureTest {

  private static final Path PICTURE = Path.of("man/board.svg");

  @Test
  void isWhatTheBoardLooksLike() throws IOException {
    String picture =
        SvgPicture.of(
            Visit.to(Boards.held(), 120, 30).canvas(),
            Themes.load("default", ColourDepth.FULL),
            "Three agents at work: auth-refactor and billing-fix both changed src/lib/session.ts,"
                + " which is held");
    if (Boolean.getBoolean("afterclick.rewrite")) {
      Files.writeString(PICTURE, picture);
    }
    assertEquals(
        picture,
        Files.readString(PICTURE),
        PICTURE + " is stale: mvn test -Dtest=BoardPictureTest -Dafterclick.rewrite=true");
  }

  @Test
  void standsOnTheFirstScreenOfTheReadme() throws IOException {
    String start = Files.readString(Path.of("README.md")).substring(0, 500);
    assertTrue(start.contains("](man/board.svg)"), start);
  }
}
