package dev.afterclick.ui;

/** Versions of the file that the story is about. */
final class Sessions {

  static final String BASE = version("const ttl = 3600;", "  return sign(user);", "");

  static final String LEFT =
      version("const ttl = 60 * 60;", "  return sign(user, { ttl });", "\t// tokens expire\n");

  static final String RIGHT = version("const ttl = 3600;", "  return sign(user, plan.id);", "");

  private Sessions() {}

  private static String version(String ttl, String sign, String comment) {
    StringBuilder text = new StringBuilder("import { sign } from \"./token\";\n\n");
    text.append(ttl).append("\n\n").append(comment);
    text.append("export function session(user: User) {\n").append(sign).append("\n}\n");
    for (int i = 1; i <= 40; i++) {
      text.append("\nexport const part").append(i).append(" = ").append(i).append(";\n");
    }
    return text.append("export default session;\n").toString();
  }
}
