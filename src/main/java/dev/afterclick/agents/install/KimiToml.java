package dev.afterclick.agents.install;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Hooks in Kimi Code's TOML file: a block of ours at its end, marked at both ends.
 *
 * <p>Kimi writes the file anew when it changes a setting, and drops comments then: tables of ours
 * are known by their command too. No other keys than the four may stand in such a table, or Kimi
 * refuses all of the file.
 */
final class KimiToml implements Format {

  private static final String BEGIN =
      "# Put here by afterclick install; afterclick uninstall kimi removes it.";
  private static final String END = "# End of what afterclick install put here.";

  private final HookLine line;
  private final List<Row> rows;

  KimiToml(HookLine line, List<Row> rows) {
    this.line = line;
    this.rows = rows;
  }

  /** A text whose last line does not end gets a block whose last line does not end either. */
  @Override
  public String with(String text) throws NotUnderstood {
    TomlTables.of(text).refuseOtherHooks();
    String lineEnd = Layout.of(text).lineEnd();
    String block = block().replace("\n", lineEnd);
    if (text.isEmpty()) {
      return block + lineEnd;
    }
    return text.endsWith("\n")
        ? text + lineEnd + block + lineEnd
        : text + lineEnd + lineEnd + block;
  }

  private String block() {
    return rows.stream().map(this::table).collect(Collectors.joining("\n", BEGIN + "\n", END));
  }

  private String table(Row row) {
    return "[[hooks]]\nevent = "
        + JsonText.quoted(row.event())
        + row.matcher().map(tools -> "\nmatcher = " + JsonText.quoted(tools)).orElse("")
        + "\ncommand = "
        + JsonText.quoted(line.of(AgentSettings.KIMI.word(), row.event()))
        + "\ntimeout = "
        + HookLine.PATIENCE
        + "\n";
  }

  @Override
  public String without(String text, Optional<String> before) throws NotUnderstood {
    return withoutTables(withoutBlock(text));
  }

  private static String withoutBlock(String text) throws NotUnderstood {
    int begin = text.indexOf(BEGIN);
    int last = text.indexOf(END, Math.max(begin, 0));
    if (begin < 0 || last < 0 || !TomlTables.of(text).areOurs(begin, last)) {
      return text;
    }
    int end = last + END.length();
    String lineEnd = Layout.of(text).lineEnd();
    boolean ends = text.startsWith(lineEnd, end);
    int from = lessOne(text, begin, lineEnd);
    return text.substring(0, ends ? from : lessOne(text, from, lineEnd))
        + text.substring(ends ? end + lineEnd.length() : end);
  }

  private static int lessOne(String text, int place, String lineEnd) {
    return text.substring(0, place).endsWith(lineEnd) ? place - lineEnd.length() : place;
  }

  private static String withoutTables(String text) throws NotUnderstood {
    StringBuilder rest = new StringBuilder(text);
    List<TomlTables.Table> tables = TomlTables.of(text).ours();
    for (int i = tables.size() - 1; i >= 0; i--) {
      rest.delete(tables.get(i).from(), tables.get(i).to());
    }
    return rest.toString();
  }

  @Override
  public int count(String text) throws NotUnderstood {
    return TomlTables.of(text).ours().size();
  }
}
