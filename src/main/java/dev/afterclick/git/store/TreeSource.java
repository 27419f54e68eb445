package dev.afterclick.git.store;

import dev.afterclick.git.GitException;
import dev.afterclick.model.TreeId;

/** Where trees come from. */
interface TreeSource {
  Tree read(TreeId id) throws GitException;
}
