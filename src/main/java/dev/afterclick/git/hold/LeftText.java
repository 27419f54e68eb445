package dev.afterclick.git.hold;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.Chosen;
import dev.afterclick.model.Entry;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a choice or a release is written that somebody else is to record. */
final class LeftText {

  private static final String CHOICE = "afterclick-choice 1";
  private static final String NONE = "-";

  private LeftText() {}

  static String write(Entry entry) {
    if (entry instanceof Entry.Released released) {
      return HoldText.write(released.hold());
    }
    if (entry instanceof Entry.ChoiceMade made) {
      return write(made);
    }
    throw new IllegalArgumentException("nobody leaves that: " + entry);
  }

  private static String write(Entry.ChoiceMade made) {
    Chosen chosen = made.chosen();
    List<String> lines = new ArrayList<>();
    lines.add(CHOICE);
    lines.add("time " + made.at());
    lines.add("hold " + chosen.hold().map(HoldId::value).orElse(NONE));
    lines.add("path " + Octal.of(chosen.path().toBytes()));
    lines.add("ours " + Octal.of(chosen.ours()));
    lines.add("theirs " + Octal.of(chosen.theirs()));
    lines.add("base " + version(chosen.base()));
    lines.add("before " + version(chosen.before()));
    lines.add("other " + version(chosen.other()));
    lines.add("result " + version(chosen.result()));
    lines.add("hunk " + chosen.hunk());
    lines.add("take " + Octal.of(chosen.take()));
    lines.add("by " + Octal.of(chosen.by()));
    lines.add(HoldText.LAST);
    return String.join("\n", lines) + "\n";
  }

  /** Returns nothing for what nobody can have left. */
  static Optional<Entry> read(List<String> lines) {
    boolean whole = lines.size() > 2 && lines.get(lines.size() - 1).equals(HoldText.LAST);
    try {
      if (whole && lines.get(0).equals(HoldText.FIRST)) {
        return release(String.join("\n", lines));
      }
      return whole && lines.get(0).equals(CHOICE)
          ? Optional.of(choice(words(lines)))
          : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Entry> release(String text) {
    var hold = HoldText.read(text);
    return hold.release().map(release -> new Entry.Released(release.at(), hold));
  }

  private static Map<String, String> words(List<String> lines) {
    Map<String, String> words = new HashMap<>();
    for (String line : lines.subList(1, lines.size() - 1)) {
      String[] word = line.split(" ", 2);
      words.put(word[0], word.length == 2 ? word[1] : "");
    }
    return words;
  }

  private static Entry choice(Map<String, String> words) {
    return new Entry.ChoiceMade(
        Instant.parse(words.getOrDefault("time", "")),
        new Chosen(
            Optional.ofNullable(words.get("hold")).filter(id -> !id.equals(NONE)).map(HoldId::new),
            RepoPath.ofBytes(Octal.bytes(words.getOrDefault("path", ""))),
            text(words, "ours"),
            text(words, "theirs"),
            version(words, "base"),
            version(words, "before"),
            version(words, "other"),
            version(words, "result"),
            Integer.parseInt(words.getOrDefault("hunk", "0")),
            text(words, "take"),
            text(words, "by")));
  }

  private static String text(Map<String, String> words, String name) {
    return Octal.text(words.getOrDefault(name, ""));
  }

  private static String version(Optional<Version> version) {
    return version.map(v -> v.mode().octal() + " " + v.blob().hex()).orElse(NONE);
  }

  private static Optional<Version> version(Map<String, String> words, String name) {
    return Optional.ofNullable(words.get(name))
        .filter(word -> !word.equals(NONE))
        .map(word -> word.split(" ", 2))
        .map(word -> new Version(FileMode.ofOctal(word[0]), new BlobId(word[1])));
  }
}
