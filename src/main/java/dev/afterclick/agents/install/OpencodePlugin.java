package dev.afterclick.agents.install;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A plugin for opencode, which has no other hooks: a file of ours alone.
 *
 * <p>Its first line has the hash of all others, so that one which somebody changed is neither
 * replaced nor deleted.
 */
final class OpencodePlugin implements Format {

  private static final String MARK = "// afterclick uninstall removes this file, as long as it is ";
  private static final String HOOK = "\"@HOOK@\"";

  private final HookLine line;

  OpencodePlugin(HookLine line) {
    this.line = line;
  }

  @Override
  public String with(String text) throws NotUnderstood {
    if (!text.isEmpty()) {
      throw new NotUnderstood("another file stands in its place");
    }
    String code = code().replace(HOOK, JsonText.quoted(line.script().toString()));
    return MARK + hash(code) + "\n" + code;
  }

  @Override
  public String without(String text, Optional<String> before) throws NotUnderstood {
    if (!text.startsWith(MARK)) {
      return text;
    }
    int code = text.indexOf('\n') + 1;
    if (!text.startsWith(hash(text.substring(code)) + "\n", MARK.length())) {
      throw new NotUnderstood("it has been changed by hand");
    }
    return before.orElse("");
  }

  @Override
  public int count(String text) {
    return text.startsWith(MARK) ? 1 : 0;
  }

  private static String code() {
    try (InputStream code = OpencodePlugin.class.getResourceAsStream("opencode.js")) {
      if (code == null) {
        throw new IOException("the program lacks opencode.js");
      }
      return new String(code.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
