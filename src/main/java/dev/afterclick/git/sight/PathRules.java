package dev.afterclick.git.sight;

import dev.afterclick.model.Marks;
import dev.afterclick.model.Policy;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the attributes say of one path, as far as anybody here asks.
 *
 * @param lineEnds whether line ends are converted; nothing when the configuration decides
 * @param filter the filter that cleans the content, whether or not it has a program
 * @param ident whether {@code $Id$} is collapsed
 * @param encoding what the disk holds instead of UTF-8
 * @param plainMerge whether git merges it as text, in its usual way
 * @param binary whether its lines are not to be counted
 * @param marks what afterclick is to make of it
 */
record PathRules(
    Optional<LineEnds.Rule> lineEnds,
    Optional<String> filter,
    boolean ident,
    Optional<String> encoding,
    boolean plainMerge,
    boolean binary,
    Marks marks) {

  static final PathRules NONE =
      new PathRules(
          Optional.empty(), Optional.empty(), false, Optional.empty(), true, false, Marks.NONE);

  /** What {@code git check-attr} is asked for. */
  static final String[] ASKED = {
    "text",
    "eol",
    "crlf",
    "filter",
    "ident",
    "working-tree-encoding",
    "merge",
    "diff",
    "afterclick",
    "linguist-generated"
  };

  private static final String SET = "set";
  private static final String UNSET = "unset";

  /** Reads the values of one path, by attribute; what is unspecified is left out. */
  static PathRules of(Map<String, String> values) {
    return values.isEmpty()
        ? NONE
        : new PathRules(
            lineEnds(values),
            named(values, "filter"),
            SET.equals(values.get("ident")),
            named(values, "working-tree-encoding"),
            isPlainMerge(values.getOrDefault("merge", "text")),
            UNSET.equals(values.get("diff")),
            marks(values));
  }

  /** Tells whether only git can say what it would commit of the file. */
  boolean needGit(Settings settings) {
    return ident
        || filter.filter(settings.filters()::contains).isPresent()
        || encoding.filter(name -> !name.equalsIgnoreCase("UTF-8")).isPresent();
  }

  /** {@code binary} is a macro of {@code -diff -merge -text}, so it needs no place of its own. */
  private static Optional<LineEnds.Rule> lineEnds(Map<String, String> values) {
    Optional<LineEnds.Rule> text =
        textRule(values.get("text")).or(() -> textRule(values.get("crlf")));
    boolean hasEol = values.getOrDefault("eol", "").matches("lf|crlf");
    return text.isEmpty() && hasEol ? Optional.of(LineEnds.Rule.TEXT) : text;
  }

  private static Optional<LineEnds.Rule> textRule(@Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    return switch (value) {
      case SET, "input" -> Optional.of(LineEnds.Rule.TEXT);
      case UNSET -> Optional.of(LineEnds.Rule.BINARY);
      case "auto" -> Optional.of(LineEnds.Rule.AUTO);
      default -> Optional.empty();
    };
  }

  private static Optional<String> named(Map<String, String> values, String attribute) {
    return Optional.ofNullable(values.get(attribute))
        .filter(value -> !value.equals(SET) && !value.equals(UNSET));
  }

  private static boolean isPlainMerge(String value) {
    return value.equals(SET) || value.equals("text");
  }

  private static Marks marks(Map<String, String> values) {
    String generated = values.getOrDefault("linguist-generated", UNSET);
    Marks marks =
        new Marks(
            Policy.ofWord(values.getOrDefault("afterclick", "")),
            generated.equals(SET) || generated.equals("true"));
    return marks.equals(Marks.NONE) ? Marks.NONE : marks;
  }
}
