package dev.afterclick.git.sight;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** One record of {@code git ls-files --stage -z}. */
record StagedEntry(Version version, int stage, RepoPath path) {

  static StagedEntry parse(byte[] record) {
    int tab = 0;
    while (record[tab] != '\t') {
      tab++;
    }
    List<String> parts = RawDiff.split(new String(record, 0, tab, StandardCharsets.US_ASCII));
    return new StagedEntry(
        new Version(FileMode.ofOctal(parts.get(0)), new BlobId(parts.get(1))),
        Integer.parseInt(parts.get(2)),
        RepoPath.ofBytes(Arrays.copyOfRange(record, tab + 1, record.length)));
  }
}
