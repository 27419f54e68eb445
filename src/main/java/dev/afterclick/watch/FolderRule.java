package dev.afterclick.watch;

import java.nio.file.Path;

/** Decides which folders of a tree are watched. */
@FunctionalInterface
interface FolderRule {

  /** How far to go into a folder. */
  enum Extent {
    /** The folder and what is below it, folder by folder. */
    ALL,
    /** The folder itself, but no folder below it. */
    ITSELF,
    NOTHING
  }

  /** Tells how much of {@code folder} matters; not asked about the root of the tree. */
  Extent extentOf(Path folder);
}
