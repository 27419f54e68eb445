package dev.afterclick.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An agent that runs on this machine.
 *
 * @param agent the agent's kind, such as {@code claude}
 * @param folder where it stands, absolute and real
 * @param title how the person calls its session, where that can be read
 * @param state what it is at, where that can be read
 */
public record AgentProcess(
    long pid, String agent, Path folder, Optional<String> title, Optional<AgentState> state) {}
