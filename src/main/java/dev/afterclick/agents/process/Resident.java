package dev.afterclick.agents.process;

/**
 * A process that works in a worktree.
 *
 * @param name the agent's kind, else what the kernel calls it
 */
public record Resident(long pid, String name) {}
