package dev.afterclick.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.afterclick.TempRepo;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two who write the same file of one worktree, with real files and git. */
final class ClobberTest {

  private static final String FILE = "src/lib/session.ts";
  private static final String BASE = "import\n\nlogin\n\n\nverify\n\n\nlogout\n\nexport\n";
  private static final String MINE = BASE.replace("login", "login with token");
  private static final String STALE = BASE.replace("export", "export plan");

  @TempDir private Path folder;
  private TempRepo repo;
  private Program program;

  @BeforeEach
  void begin() {
    repo = TempRepo.in(folder).write(FILE, BASE).commit("Begin");
    program = Program.start(repo, "--headless", "--json");
    program.out().await(0, "the session", line -> line.contains("\"session\""));
  }

  @AfterEach
  void end() {
    program.stop();
    assertEquals(0, program.status(), program.err().text());
  }

  @Test
  void tellsOfTheWriteThatNeverSawTheOther() {
    writes(MINE);
    writes(STALE);
    JsonObject clobber = JsonParser.parseString(awaitClobber(false)).getAsJsonObject();
    assertEquals("CONFLICT", clobber.get("verdict").getAsString());
    JsonObject lost = clobber.getAsJsonArray("sessions").get(0).getAsJsonObject();
    JsonObject by = clobber.getAsJsonArray("sessions").get(1).getAsJsonObject();
    assertEquals(blobOf(MINE), lost.get("blob").getAsString());
    assertEquals(blobOf(STALE), by.get("blob").getAsString());

    writes(STALE.replace("login", "login with token"));
    awaitClobber(true);
  }

  @Test
  void tellsOfNoneWhereGitBroughtTheFileBack() {
    repo.git("switch", "-q", "-c", "other");
    repo.write(FILE, STALE).commit("Export the plan");
    repo.git("switch", "-q", "main");
    writes(MINE);
    repo.git("switch", "-q", "-f", "other");
    awaitTouch(STALE);
    program.stop();
    assertEquals(0, program.status());
    assertFalse(program.out().text().contains("clobber"), program.out().text());
  }

  @Test
  void tellsOfNoneWhereTheSecondWriteKeepsTheFirst() {
    writes(MINE);
    writes(MINE.replace("export", "export plan"));
    writes(BASE);
    program.stop();
    assertEquals(0, program.status());
    assertFalse(program.out().text().contains("clobber"), program.out().text());
    assertTrue(program.out().text().contains("\"stopped\""));
  }

  private void writes(String content) {
    repo.write(FILE, content);
    awaitTouch(content);
  }

  private void awaitTouch(String content) {
    String blob = blobOf(content);
    program
        .out()
        .await(0, "the touch", line -> line.contains("\"blob\":\"" + blob) && line.contains(FILE));
  }

  private static String blobOf(String content) {
    return new ObjectInserter.Formatter().idFor(Constants.OBJ_BLOB, content.getBytes(UTF_8)).name();
  }

  private String awaitClobber(boolean ended) {
    return program
        .out()
        .await(
            0,
            "the clobber",
            line -> line.contains("\"clobber\"") && line.contains("\"ended\":true") == ended);
  }
}
