package dev.afterclick.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that afterclick cannot see or do as it should, and says so.
 *
 * @param kind what is wrong
 * @param worktree where, when it concerns one worktree
 * @param folder the folder it concerns, when it is not the whole worktree
 * @param detail one line for people: what happened, and what afterclick does instead
 */
public record Degradation(
    Kind kind, Optional<WorktreeId> worktree, Optional<RepoPath> folder, String detail) {

  /** What can go wrong. */
  public enum Kind {
    /** The system has no file watches left: the rest is polled. */
    WATCH_LIMIT,
    /** More file events came than the system keeps: the worktree was looked through again. */
    OVERFLOW,
    /** A folder that we may not read. */
    UNREADABLE,
    /** A file system that sends no events: polled. */
    NO_EVENTS,
    /** The git program is missing, too old or failed. */
    GIT,
    /** The journal cannot be written. */
    RECORD,
    /** The store cannot keep contents. */
    STORE,
    /** The store and the journal only grow: they cannot be packed or cut. */
    HOUSEKEEPING,
    /** The holds cannot be read, written or enforced. */
    HOLDS,
    /** A person cannot be told of an overlap as the settings say. */
    NOTIFY,
    /** Whoever reads the lines of {@code --headless} is too slow for them. */
    SLOW_READER,
    /** Something in afterclick itself went wrong, and was begun anew. */
    BUG;

    /** Returns the word that JSON uses. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Returns the detail in one line for people, after the place that it concerns. */
  public String sentence() {
    String in = worktree.map(WorktreeId::value).orElse("");
    String place = in + folder.map(path -> (in.isEmpty() ? "" : "/") + path.value()).orElse("");
    return place.isEmpty() ? detail : place + ": " + detail;
  }
}
