package dev.afterclick.agents.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our tables at the end of a TOML file. */
final class KimiTomlTest {

  private static final Format FORMAT =
      new KimiToml(
          new HookLine(Path.of("/h/afterclick/hook")),
          List.of(Row.of("Pre", "^(Edit)$"), Row.of("Stop")));

  private static final String BLOCK =
      """
      # Put here by afterclick install; afterclick uninstall kimi removes it.
      [[hooks]]
      event = "Pre"
      matcher = "^(Edit)$"
      command = "\\"/h/afterclick/hook\\" kimi Pre"
      timeout = 10

      [[hooks]]
      event = "Stop"
      command = "\\"/h/afterclick/hook\\" kimi Stop"
      timeout = 10
      # End of what afterclick install put here.
      """;

  @Test
  void comesLast() throws NotUnderstood {
    assertEquals("a = 1\n\n" + BLOCK, FORMAT.with("a = 1\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "a = 1",
        "a = 1\n",
        "a = 1\n\n",
        "a = 1\r\n[b]\r\nc = \"\"\"\r\n[[hooks]]\r\n\"\"\"\r\n",
        "[[hooks]]\nevent = \"Stop\"\ncommand = 'x # y'\n# mine\n",
        "# only\n",
        "\uFEFFa = [\n  1, # one ]\n  2,\n]",
        "[models.\"kimi-code/k#3\"]\nx = '''a'b''''\n",
      })
  void goesWithoutATrace(String before) throws NotUnderstood {
    Merge merge = new Merge(FORMAT);
    byte[] bytes = before.getBytes(StandardCharsets.UTF_8);
    byte[] after = merge.with(bytes);
    assertEquals(2, merge.count(after));
    assertEquals(
        before, new String(merge.without(after, Optional.empty()), StandardCharsets.UTF_8));
  }

  @Test
  void knowsItsTablesWithoutTheComments() throws NotUnderstood {
    String rewritten = FORMAT.with("a = 1\n").replaceAll("(?m)^#.*\\n", "") + "[z]\nb = 2\n";
    assertEquals(2, FORMAT.count(rewritten));
    String rest = FORMAT.without(rewritten, Optional.empty());
    assertEquals("a = 1\n[z]\nb = 2\n", rest.replaceAll("\\n+", "\n"));
  }

  @Test
  void leavesWhatSomebodyPutBetween() throws NotUnderstood {
    String theirs = "[mine]\nb = 2\n";
    String mixed =
        FORMAT
            .with("a = 1\n")
            .replace(
                "\n[[hooks]]\nevent = \"Stop\"", "\n" + theirs + "[[hooks]]\nevent = \"Stop\"");
    assertTrue(mixed.contains(theirs));
    String rest = FORMAT.without(mixed, Optional.empty());
    assertTrue(rest.contains(theirs), rest);
    assertEquals(0, FORMAT.count(rest));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = \"b\n",
        "a = [1,\n",
        "a = \"\"\"x\n",
        "just words\n",
        "hooks = []\n",
        "[hooks]\na = 1\n",
        "[hooks.x]\na = 1\n",
        "a =\n",
        "[a\nb = 1\n",
      })
  void refusesWhatItCannotAddTo(String text) {
    assertThrows(NotUnderstood.class, () -> FORMAT.with(text));
  }
}
