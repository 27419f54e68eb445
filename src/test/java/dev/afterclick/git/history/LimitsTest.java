package dev.afterclick.git.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LimitsTest {

  private static final Limits DEFAULTS = new Limits(Duration.ofDays(14), 1L << 30);

  @TempDir private Path folder;

  @Test
  void keepsTwoWeeksAndAGigabyteUnlessToldOtherwise() throws GitException {
    assertEquals(DEFAULTS, limits(TempRepo.in(folder)));
  }

  @ParameterizedTest
  @CsvSource({"30, 30", "30d, 30", "2W, 14", "007, 7", "99999, 99999"})
  void readsDaysAndWeeks(String value, int days) throws GitException {
    assertEquals(Duration.ofDays(days), limits(with("keep", value)).age());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "512, 512", "4k, 4096", "300M, 314572800", "2g, 2147483648"})
  void readsSizes(String value, long bytes) throws GitException {
    assertEquals(bytes, limits(with("maxStoreSize", value)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "0d", "-3", "1h", "d", "2 weeks", "100000", "9999999999999999999", ""})
  void takesAWrongAgeForNone(String value) throws GitException {
    assertEquals(DEFAULTS, limits(with("keep", value)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "k", "1t", "1.5g", "much", "99999999999999999999", ""})
  void takesAWrongSizeForNone(String value) throws GitException {
    assertEquals(DEFAULTS, limits(with("maxStoreSize", value)));
  }

  private TempRepo with(String name, String value) throws GitException {
    TempRepo repo = TempRepo.in(folder);
    repo.git("config", "afterclick." + name, value);
    return repo;
  }

  private static Limits limits(TempRepo repo) throws GitException {
    return Limits.read(GitProgram.in(repo.root()));
  }
}
