package dev.afterclick.engine;

import dev.afterclick.model.CommitId;

/** Two commits whose merge bases are asked for, in an order that does not depend on who asks. */
record HeadPair(CommitId first, CommitId second) {

  static HeadPair of(CommitId one, CommitId other) {
    return one.hex().compareTo(other.hex()) <= 0
        ? new HeadPair(one, other)
        : new HeadPair(other, one);
  }
}
