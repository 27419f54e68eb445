package dev.afterclick.ui;

/** A file that two sessions changed in many places, in three of them differently. */
final class ThreeWay {

  static final String BASE = version("3600", "sign(user)", "30", "warn", "retry(3)", "", "utf8");

  static final String OURS =
      version("60 * 60", "sign(user, { ttl })", "60", "info", "retry(5)", "// by hand\n", "utf8");

  static final String THEIRS =
      version("3600", "sign(user, plan.id)", "60", "error", "", "", "latin1");

  private ThreeWay() {}

  /** Has the two sessions of the story have these versions. */
  static Visit in(Visit visit) {
    String file = "src/lib/session.ts";
    return visit
        .holds("base " + file, BASE)
        .holds("auth-refactor " + file, OURS)
        .holds("billing-fix " + file, THEIRS);
  }

  private static String version(
      String ttl, String sign, String age, String level, String retry, String note, String code) {
    StringBuilder text = new StringBuilder("import { sign } from \"./token\";\n\n");
    text.append("const ttl = ").append(ttl).append(";\n\n");
    text.append("export function session(user: User) {\n  return ").append(sign).append(";\n}\n\n");
    text.append("export const maxAge = ").append(age).append(";\n");
    part(text, 1);
    text.append("export function report(e: Error) {\n  log.").append(level).append("(e);\n}\n");
    part(text, 2);
    text.append("export async function load() {\n");
    text.append(retry.isEmpty() ? "" : "  await " + retry + ";\n").append("}\n");
    part(text, 3);
    text.append(note);
    part(text, 4);
    return text.append("export const code = \"").append(code).append("\";\n").toString();
  }

  private static void part(StringBuilder text, int part) {
    for (int i = 1; i <= 6; i++) {
      text.append("const part")
          .append(part)
          .append('_')
          .append(i)
          .append(" = ")
          .append(i)
          .append(";\n");
    }
  }
}
