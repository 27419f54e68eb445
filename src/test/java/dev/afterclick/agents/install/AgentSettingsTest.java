package dev.afterclick.agents.install;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What each agent is asked to run. */
final class AgentSettingsTest {

  @Test
  void asksCodexForNoMorePatienceThanItHas() throws NotUnderstood {
    String hooks = AgentSettings.CODEX.format(new HookLine(Path.of("/afterclick/hook"))).with("");
    assertEquals(
        List.of("10", "10", "10", "3", "10", "10"),
        Pattern.compile("\"timeout\": (\\d+)")
            .matcher(hooks)
            .results()
            .map(found -> found.group(1))
            .toList());
  }
}
