package dev.afterclick.journal;

import static dev.afterclick.journal.Lines.MORNING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.afterclick.model.RepoPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FollowTest {

  @TempDir private Path home;
  private Follow follow;

  @BeforeEach
  void begin() throws IOException {
    Lines.append(home, "2026-11-22", line(1) + "\n" + line(2) + "\n" + line(3).substring(0, 9));
    Query query =
        new Query(
            Optional.of("touch"),
            List.of(RepoPath.of("wanted")),
            Optional.empty(),
            Query.EVER,
            Query.ALWAYS);
    follow = JournalReader.below(home).follow(query);
  }

  @AfterEach
  void end() throws IOException {
    follow.close();
  }

  @Test
  void knowsWhatWasThereBefore() throws IOException {
    Lines.append(home, "2026-11-22", line(3).substring(9) + "\n");
    assertEquals(List.of(line(2), line(1)), Lines.all(follow.past()));
  }

  @Test
  void tellsOfALineOnceItIsWhole() {
    CompletableFuture<List<String>> next = next();
    Lines.append(home, "2026-11-22", line(3).substring(9, 12));
    Lines.append(home, "2026-11-22", line(3).substring(12) + "\n" + line(4).substring(0, 5));
    assertEquals(List.of(line(3)), result(next));
  }

  @Test
  void passesOverWhatIsNotWanted() {
    Lines.append(home, "2026-11-22", line(3).substring(9) + "\n");
    assertEquals(List.of(line(3)), result(next()));
    CompletableFuture<List<String>> next = next();
    Lines.append(home, "2026-11-22", line(4).replace("wanted", "other") + "\nnonsense\n");
    Lines.append(home, "2026-11-22", line(5) + "\n");
    assertEquals(List.of(line(5)), result(next));
    assertEquals(1, follow.flaws().unreadableLines());
  }

  @Test
  void goesOnWithTheNextDay() {
    CompletableFuture<List<String>> next = next();
    Lines.append(home, "2026-11-23", line(4) + "\n" + line(5) + "\n");
    assertEquals(List.of(line(4), line(5)), result(next));
    Lines.append(home, "2026-11-22", line(3).substring(9) + "\n");
    assertEquals(List.of(line(3)), result(next()));
  }

  @Test
  void endsWhenItIsClosed() throws IOException {
    CompletableFuture<List<String>> next = next();
    follow.close();
    assertEquals(List.of(), result(next));
  }

  private CompletableFuture<List<String>> next() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return follow.await().stream().map(JournalLine::json).toList();
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  private static List<String> result(CompletableFuture<List<String>> of) {
    try {
      return of.get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static String line(int n) {
    return Lines.line(
        MORNING.plusSeconds(n), Lines.touch("id" + n, "s", RepoPath.of("wanted/" + n)));
  }
}
