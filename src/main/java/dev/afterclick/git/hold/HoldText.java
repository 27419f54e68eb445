package dev.afterclick.git.hold;

import dev.afterclick.model.BlobId;
import dev.afterclick.model.ChangeKind;
import dev.afterclick.model.FileMode;
import dev.afterclick.model.Hold;
import dev.afterclick.model.HoldId;
import dev.afterclick.model.HoldParty;
import dev.afterclick.model.HoldTerms;
import dev.afterclick.model.OverlapKind;
import dev.afterclick.model.Party;
import dev.afterclick.model.RepoPath;
import dev.afterclick.model.SessionId;
import dev.afterclick.model.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a hold is written: a line for each fact, for a shell to read.
 *
 * <p>The first line says which form it is, the last one that it is whole. A later form may add
 * lines, but change none: an older guard goes by those it knows.
 */
public final class HoldText {

  static final String FIRST = "afterclick-hold 1";
  static final String LAST = "end";

  private static final String HEADS = "refs/heads/";
  private static final String NONE = "-";

  private HoldText() {}

  public static String write(Hold hold) {
    List<String> lines = new ArrayList<>();
    lines.add(FIRST);
    lines.add("id " + hold.id());
    lines.add("path " + Octal.of(hold.path().toBytes()));
    lines.add("kind " + hold.terms().kind().word());
    lines.add("since " + hold.since().getEpochSecond());
    hold.terms().trunk().ifPresent(name -> lines.add("trunk " + Octal.of(HEADS + name)));
    hold.terms().base().ifPresent(base -> lines.add("base " + version(Optional.of(base))));
    hold.terms().parties().forEach(party -> lines.add(party(party)));
    hold.terms().parties().forEach(party -> lines.add(side(party.side())));
    hold.approved().stream()
        .map(blob -> blob.map(BlobId::hex).orElse(NONE))
        .sorted()
        .forEach(blob -> lines.add("approved " + blob));
    hold.approvals().forEach(approval -> lines.add(approval(approval)));
    hold.release().ifPresent(release -> lines.add(release(release)));
    hold.release()
        .flatMap(Hold.Release::by)
        .ifPresent(name -> lines.add("releaser " + Octal.of(name)));
    hold.release().stream()
        .flatMap(release -> release.outdated().stream())
        .map(blob -> blob.map(BlobId::hex).orElse(NONE))
        .sorted()
        .forEach(blob -> lines.add("outdated " + blob));
    lines.add(LAST);
    return String.join("\n", lines) + "\n";
  }

  private static String party(HoldParty party) {
    return String.join(
        " ",
        "party",
        Octal.of(party.session().value()),
        party.branch().map(name -> Octal.of(HEADS + name)).orElse(NONE),
        version(party.side().version()),
        String.valueOf(party.side().touched().getEpochSecond()),
        Octal.of(party.label()));
  }

  private static String side(Party side) {
    return String.join(
        " ",
        "side",
        Octal.of(side.session().orElseThrow().value()),
        side.change().word(),
        Octal.of(side.path().toBytes()));
  }

  private static String approval(Hold.Approval approval) {
    String blobs =
        approval.contents().stream()
            .map(blob -> blob.map(BlobId::hex).orElse(NONE))
            .sorted()
            .collect(Collectors.joining(" "));
    return String.join(
        " ",
        "approval",
        String.valueOf(approval.at().getEpochSecond()),
        Octal.of(approval.label()),
        Octal.of(approval.reason()),
        blobs);
  }

  private static String release(Hold.Release release) {
    return "released " + release.at().getEpochSecond() + " " + Octal.of(release.reason());
  }

  private static String version(Optional<Version> version) {
    return version.map(v -> v.mode().octal() + " " + v.blob().hex()).orElse("000000 " + NONE);
  }

  /** Reads a hold, and fails with {@link IllegalArgumentException} for what is none. */
  public static Hold read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(FIRST)) {
      throw new IllegalArgumentException("it does not begin with \"" + FIRST + "\"");
    }
    if (!lines.get(lines.size() - 1).equals(LAST)) {
      throw new IllegalArgumentException("it is not whole");
    }
    Reading reading = new Reading();
    lines.subList(1, lines.size() - 1).forEach(line -> reading.take(line.split(" ", -1)));
    return reading.hold();
  }

  /** What was read so far. */
  private static final class Reading {
    private final Map<String, String> words = new HashMap<>();
    private final List<String[]> parties = new ArrayList<>();
    private final Map<SessionId, String[]> sides = new HashMap<>();
    private final Set<Optional<BlobId>> approved = new HashSet<>();
    private final Set<Optional<BlobId>> outdated = new HashSet<>();
    private final List<Hold.Approval> approvals = new ArrayList<>();
    private Optional<Version> base = Optional.empty();
    private Optional<Hold.Release> release = Optional.empty();

    void take(String[] line) {
      try {
        switch (line[0]) {
          case "party" -> parties.add(line);
          case "side" -> sides.put(new SessionId(Octal.text(line[1])), line);
          case "base" -> base = version(line[1], line[2]);
          case "approved" -> approved.add(blob(line[1]));
          case "outdated" -> outdated.add(blob(line[1]));
          case "approval" -> approvals.add(approval(line));
          case "released" ->
              release = Optional.of(new Hold.Release(time(line[1]), Octal.text(line[2])));
          default -> words.put(line[0], line[1]);
        }
      } catch (IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("a line says too little: " + line[0], e);
      }
    }

    Hold hold() {
      RepoPath path = RepoPath.ofBytes(Octal.bytes(word("path")));
      Optional<String> trunk =
          Optional.ofNullable(words.get("trunk")).map(Octal::text).map(HoldText::shorten);
      HoldTerms terms =
          new HoldTerms(
              kind(word("kind")), trunk, base, parties.stream().map(this::party).toList());
      if (parties.isEmpty()) {
        throw new IllegalArgumentException("it names no session");
      }
      Optional<String> by = Optional.ofNullable(words.get("releaser")).map(Octal::text);
      return new Hold(
          new HoldId(word("id")),
          path,
          time(word("since")),
          terms,
          Set.copyOf(approved),
          List.copyOf(approvals),
          release.map(
              known -> new Hold.Release(known.at(), known.reason(), by, Set.copyOf(outdated))));
    }

    private static Hold.Approval approval(String[] line) {
      Set<Optional<BlobId>> contents =
          Stream.of(line).skip(4).map(HoldText::blob).collect(Collectors.toSet());
      return new Hold.Approval(time(line[1]), Octal.text(line[2]), contents, Octal.text(line[3]));
    }

    private HoldParty party(String[] line) {
      if (line.length < 7) {
        throw new IllegalArgumentException("a line says too little: party");
      }
      SessionId session = new SessionId(Octal.text(line[1]));
      Optional<String> branch =
          line[2].equals(NONE) ? Optional.empty() : Optional.of(shorten(Octal.text(line[2])));
      Optional<Version> version = version(line[3], line[4]);
      String[] side = sides.get(session);
      RepoPath path = RepoPath.ofBytes(Octal.bytes(side == null ? word("path") : side[3]));
      ChangeKind change =
          side == null
              ? ChangeKind.between(base, version)
              : ChangeKind.valueOf(side[2].toUpperCase(Locale.ROOT));
      return new HoldParty(
          new Party(
              Optional.of(session), Octal.text(line[6]), path, change, version, time(line[5])),
          branch);
    }

    private String word(String name) {
      String word = words.get(name);
      if (word == null) {
        throw new IllegalArgumentException("it says no " + name);
      }
      return word;
    }
  }

  private static OverlapKind kind(String word) {
    for (OverlapKind kind : OverlapKind.values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("it is of an unknown kind: " + word);
  }

  private static Optional<Version> version(String mode, String blob) {
    return blob(blob).map(id -> new Version(FileMode.ofOctal(mode), id));
  }

  private static Optional<BlobId> blob(String word) {
    return word.equals(NONE) ? Optional.empty() : Optional.of(new BlobId(word));
  }

  private static Instant time(String seconds) {
    return Instant.ofEpochSecond(Long.parseLong(seconds));
  }

  private static String shorten(String ref) {
    return ref.startsWith(HEADS) ? ref.substring(HEADS.length()) : ref;
  }
}
