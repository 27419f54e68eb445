package dev.afterclick.git.rerere;

import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.Optional;

/**
 * Two versions of a file that git cannot merge.
 *
 * @param base what stood there before either; nothing if both added it
 */
public record Conflict(RepoPath path, Optional<Version> base, Version ours, Version theirs) {}
