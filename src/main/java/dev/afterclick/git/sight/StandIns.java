package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.git.verdict.Snapshot;
import dev.afterclick.model.Change;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes snapshots in which every content can be read.
 *
 * <p>Files that are too large are not kept, and git gives up a whole merge over one content that it
 * cannot read. A small binary that is different for each of them stands in: git can tell no more of
 * two large binaries than whether they are the same.
 */
final class StandIns {

  private final ObjectStore store;
  private final WorkTree files;

  StandIns(ObjectStore store, WorkTree files) {
    this.store = store;
    this.files = files;
  }

  Snapshot snapshot(Picture picture) throws GitException {
    Round round = picture.round();
    Map<RepoPath, Version> unkept = unkept(picture);
    Map<RepoPath, Optional<Version>> edits = picture.edits();
    for (Map.Entry<RepoPath, Version> each : unkept.entrySet()) {
      Version large = each.getValue();
      edits.put(each.getKey(), Optional.of(new Version(large.mode(), store.standIn(large.blob()))));
    }
    return new Snapshot(
        round.head(),
        round.worktree().root(),
        store.edit(round.layers().base(), edits),
        Map.copyOf(unkept));
  }

  private Map<RepoPath, Version> unkept(Picture picture) throws GitException {
    Map<RepoPath, Version> unkept = new HashMap<>();
    for (Change change : picture.plain().values()) {
      Optional<Version> result = change.result();
      if (result.isPresent()
          && !files.isKept(picture.disk().get(change.path()))
          && !store.has(result.get().blob())) {
        unkept.put(change.path(), result.get());
      }
    }
    return unkept;
  }
}
