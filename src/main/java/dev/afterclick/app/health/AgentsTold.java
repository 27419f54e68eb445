package dev.afterclick.app.health;

import dev.afterclick.agents.install.AgentHooks;
import dev.afterclick.agents.install.AgentSettings;
import dev.afterclick.agents.install.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether every agent that the person uses runs our hook, as this version has it.
 *
 * @param hooks the person's
 */
record AgentsTold(AgentHooks hooks) implements Check {

  private static final String INSTALL = "afterclick install ";

  @Override
  public List<Finding> look() {
    List<Finding> findings = new ArrayList<>();
    for (AgentSettings agent : AgentSettings.values()) {
      try {
        look(agent, findings);
      } catch (IOException e) {
        findings.add(
            Finding.wrong(
                "agent",
                agent.title() + ": " + e.getMessage(),
                "mend that file, then: " + INSTALL + agent.word()));
      }
    }
    if (findings.isEmpty()) {
      findings.add(Finding.well("agent", "no agent is found that afterclick knows"));
    }
    return findings;
  }

  private void look(AgentSettings agent, List<Finding> findings) throws IOException {
    boolean found = hooks.found().contains(agent);
    boolean installed = hooks.installed().contains(agent);
    if (!installed && !found) {
      return;
    }
    Change change = hooks.toInstall(agent);
    String install = INSTALL + agent.word();
    if (!installed) {
      findings.add(
          Finding.note("agent", agent.title() + " does not tell afterclick what it does", install));
    } else if (!change.isDone()) {
      findings.add(
          Finding.wrong("agent", agent.title() + "'s hooks are not this version's", install));
    } else if (!hooks.isHookCurrent()) {
      findings.add(Finding.wrong("agent", hooks.hook() + " is not this version's", install));
    } else {
      findings.add(Finding.well("agent", agent.title() + " tells afterclick before it writes"));
      trust(agent, findings);
    }
  }

  private void trust(AgentSettings agent, List<Finding> findings) throws IOException {
    if (!hooks.isTrusted(agent)) {
      findings.add(
          Finding.wrong(
              "agent",
              agent.title() + " does not run the hooks: nobody has said that they are trusted",
              "type /hooks in " + agent.title()));
    }
  }
}
