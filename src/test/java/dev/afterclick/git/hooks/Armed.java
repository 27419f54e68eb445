package dev.afterclick.git.hooks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.afterclick.TempRepo;
import dev.afterclick.git.GitException;
import dev.afterclick.git.worktree.GitVersion;
import dev.afterclick.git.worktree.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A repository whose hooks are armed with stubs that only note that they ran. */
final class Armed {

  private final TempRepo repo;
  private final Path common;
  private final Arming arming;

  Armed(TempRepo repo) throws GitException {
    this(repo, new GitVersion(2, 39));
  }

  /** Arms as for another version of git. */
  Armed(TempRepo repo, GitVersion version) throws GitException {
    this.repo = repo;
    Repository repository = Repository.find(repo.program());
    this.common = repository.commonDir();
    this.arming = new Arming(repository, git -> version, this::scripts);
  }

  Arming arming() {
    return arming;
  }

  Path common() {
    return common;
  }

  /** Gives consent, and arms. */
  Armed arm() throws GitException {
    arming.agree();
    arming.arm();
    return this;
  }

  /** Has the stubs refuse whatever they are asked. */
  Armed refusing() throws IOException {
    Files.writeString(common.resolve("refuse"), "");
    return this;
  }

  /** Returns what ran since the last time: "ours NAME ARGUMENTS < INPUT", and what others note. */
  List<String> ran() {
    try {
      Path log = common.resolve("ran");
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      Files.deleteIfExists(log);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a hook of somebody else, which notes that it ran and what it was given. */
  Path theirHook(Path folder, String name, int exit) throws IOException {
    return executable(folder.resolve(name), noting("theirs " + name) + "exit " + exit + "\n");
  }

  static Path executable(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr--"));
  }

  /** Returns all there is but what only afterclick keeps: kind, mode, content, time of change. */
  Map<String, String> everything(Path... folders) throws IOException {
    Map<String, String> all = new TreeMap<>();
    List<Path> roots = new ArrayList<>(List.of(folders));
    roots.add(common);
    roots.add(repo.root());
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file :
            files.filter(each -> !each.startsWith(common.resolve("afterclick"))).toList()) {
          all.put(file.toString(), state(file));
        }
      }
    }
    return all;
  }

  private static String state(Path file) throws IOException {
    if (Files.isSymbolicLink(file)) {
      return "link " + Files.readSymbolicLink(file);
    }
    String mode =
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
    if (Files.isDirectory(file)) {
      return mode;
    }
    FileTime time = Files.getLastModifiedTime(file);
    boolean timed = file.toString().contains("/hooks/");
    return mode + (timed ? " " + time : "") + "\n" + Files.readString(file, ISO_8859_1);
  }

  private Scripts scripts() {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : Scripts.HOOKS) {
      String text =
          noting("ours " + name) + "[ ! -e " + word(common.resolve("refuse")) + " ] || exit 1\n";
      files.put(name, text.getBytes(UTF_8));
    }
    files.put(Scripts.GUARD, "#!/bin/sh\n".getBytes(UTF_8));
    return new Scripts(files);
  }

  private String noting(String what) {
    String log = word(common.resolve("ran"));
    return "#!/bin/sh\n"
        + "case $1 in preparing | committed | aborted) exit 0;; esac\n"
        + "input=\n"
        + "case ${0##*/} in reference-transaction* | pre-push*) input=$(cat);; esac\n"
        + ("echo \""
            + what
            + " $*${input:+ < $input}\" | tr '\\n' ' ' | sed 's/ $//' >>"
            + log
            + "\n")
        + ("echo >>" + log + "\n");
  }

  private static String word(Path file) {
    return "'" + file.toString().replace("'", "'\\''") + "'";
  }
}
