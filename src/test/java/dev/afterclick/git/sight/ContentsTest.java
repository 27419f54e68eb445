package dev.afterclick.git.sight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Checks that no file is read further than it is wanted. */
@Timeout(60)
final class ContentsTest {

  private static final byte[] TEN = new byte[10];

  @TempDir Path folder;

  @Test
  void readsAFileThatIsJustSmallEnough() throws IOException {
    Path file = Files.write(folder.resolve("f"), TEN);
    assertArrayEquals(TEN, Contents.read(file, 10).orElseThrow());
    assertArrayEquals(TEN, Contents.read(file, Long.MAX_VALUE).orElseThrow());
  }

  @Test
  void readsNothingOfAFileThatIsTooLarge() throws IOException {
    assertEquals(Optional.empty(), Contents.read(Files.write(folder.resolve("f"), TEN), 9));
  }

  @Test
  void stopsReadingAFileThatNeverEndsAlthoughItLooksEmpty() throws IOException {
    assertEquals(Optional.empty(), Contents.read(Path.of("/dev/zero"), 1_000));
  }
}
