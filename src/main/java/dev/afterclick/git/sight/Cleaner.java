package dev.afterclick.git.sight;

import dev.afterclick.git.GitException;
import dev.afterclick.git.store.ObjectStore;
import dev.afterclick.model.Version;
import java.util.Optional;

/** Turns the content of a file on disk into what git would commit, where that needs no program. */
final class Cleaner {

  private final ObjectStore store;
  private final Settings settings;

  Cleaner(ObjectStore store, Settings settings) {
    this.store = store;
    this.settings = settings;
  }

  byte[] clean(byte[] content, Wanted file, PathRules rules) throws GitException {
    return LineEnds.hasCrLf(content) && isText(content, file, rules)
        ? LineEnds.toLf(content)
        : content;
  }

  private boolean isText(byte[] content, Wanted file, PathRules rules) throws GitException {
    LineEnds.Rule usual = settings.autoCrlf() ? LineEnds.Rule.AUTO : LineEnds.Rule.BINARY;
    return switch (rules.lineEnds().orElse(usual)) {
      case BINARY -> false;
      case TEXT -> true;
      case AUTO -> !LineEnds.looksBinary(content) && !isCommittedWithCrLf(file.index());
    };
  }

  private boolean isCommittedWithCrLf(Optional<Version> index) throws GitException {
    if (index.isEmpty() || !index.get().mode().isFile()) {
      return false;
    }
    return store
        .read(index.get().blob(), settings.maxStoredSize())
        .filter(LineEnds::isCrLfText)
        .isPresent();
  }
}
