package dev.afterclick.agents.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where our hooks go in a JSON text, and how they look there. */
final class HooksJsonTest {

  private static final Format FORMAT =
      new HooksJson(
          "",
          List.of(Row.of("Pre"), Row.of("Post")),
          row -> "{" + JsonText.member("command", "/afterclick/hook x " + row.event()) + "}");

  private static final String PRE = "{\"command\": \"/afterclick/hook x Pre\"}";
  private static final String POST = "{\"command\": \"/afterclick/hook x Post\"}";

  @Test
  void makesAFile() throws NotUnderstood {
    assertEquals(
        """
        {
          "hooks": {
            "Pre": [
              PRE
            ],
            "Post": [
              POST
            ]
          }
        }
        """
            .replace("PRE", PRE)
            .replace("POST", POST),
        FORMAT.with(""));
  }

  @Test
  void comesAfterTheOthersWithTheirIndent() throws NotUnderstood {
    String before =
        """
        {
            // mine
            "hooks": {
                "Pre": [
                    {"command": "lint"} // first
                ]
            }
        }
        """;
    String after =
        """
        {
            // mine
            "hooks": {
                "Pre": [
                    {"command": "lint"}, // first
                    PRE
                ],
                "Post": [
                    POST
                ]
            }
        }
        """;
    assertEquals(after.replace("PRE", PRE).replace("POST", POST), FORMAT.with(before));
  }

  @Test
  void staysOnTheOneLineOfAFile() throws NotUnderstood {
    assertEquals(
        "{\"a\":1, \"hooks\": {\"Pre\": [" + PRE + "],\"Post\": [" + POST + "]}}",
        FORMAT.with("{\"a\":1}"));
  }

  @Test
  void takesItsHookOutOfAGroupThatSomebodyElseShares() throws NotUnderstood {
    String shared = "{\"hooks\": {\"Pre\": [{\"hooks\": [{\"command\": \"lint\"}, " + PRE + "]}]}}";
    assertEquals(1, FORMAT.count(shared));
    assertEquals(
        "{\"hooks\": {\"Pre\": [{\"hooks\": [{\"command\": \"lint\"}]}]}}",
        FORMAT.without(shared, Optional.empty()));
  }

  @Test
  void leavesNoCommentOpenForWhatFollows() throws NotUnderstood {
    String text = "{\"hooks\": {\"Pre\": [1, // one\n" + PRE + "]}}";
    assertEquals("{\"hooks\": {\"Pre\": [1 // one\n]}}", FORMAT.without(text, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\": 1        | line 1: it ends too early",
        "{\"a\" 1}        | line 1: a colon is missing",
        "{\"a\": tru}     | line 1: a value is missing",
        "{\"a\": 01}      | line 1: a value is missing",
        "{\"a\": \"b}     | line 1: it ends too early",
        "{a: 1}           | line 1: a name in quotes is missing",
        "{} {}            | line 1: something stands after its end",
        "[]               | it is no JSON object",
        "{\"a\": \"\\x\"} | line 1: \\x means nothing",
        "{ /* }           | line 1: a comment does not end",
        "{\"hooks\": []}  | line 1: its hooks are no object",
        "{\"hooks\": {\"Post\": {}}} | line 1: its hooks of Post are no array",
      })
  void refusesWhatItCannotAddTo(String text, String why) {
    NotUnderstood refusal = assertThrows(NotUnderstood.class, () -> FORMAT.with(text.strip()));
    assertEquals(why, refusal.getMessage());
  }

  @Test
  void refusesWhatIsNestedWithoutEnd() {
    String text = "{\"a\": " + "[".repeat(100_000);
    assertThrows(NotUnderstood.class, () -> FORMAT.with(text));
  }
}
