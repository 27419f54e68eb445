package dev.afterclick.scripts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a finished program left. The scripts say too little to fill a pipe unread. */
record Run(int exit, String out, String err) {

  static Run of(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  List<String> lines() {
    return out.lines().toList();
  }

  List<String> complaints() {
    return err.lines().toList();
  }
}
