package dev.afterclick.git.restore;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One record of {@code git ls-tree -r -l -z}. */
record SizedEntry(boolean isSubmodule, BlobId blob, long size, RepoPath path) {

  static SizedEntry parse(byte[] record) {
    int tab = 0;
    while (record[tab] != '\t') {
      tab++;
    }
    // A mode, a type, a name and a size, which submodules do not have.
    String[] words = new String(record, 0, tab, StandardCharsets.US_ASCII).split(" +", -1);
    return new SizedEntry(
        words[1].equals("commit"),
        new BlobId(words[2]),
        words[3].equals("-") ? 0 : Long.parseLong(words[3]),
        RepoPath.ofBytes(Arrays.copyOfRange(record, tab + 1, record.length)));
  }
}
