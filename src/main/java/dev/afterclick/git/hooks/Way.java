package dev.afterclick.git.hooks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A way to have git run our hooks. */
interface Way {

  /** Returns the folder in which git then finds them. */
  Path folder();

  /** Tells whether anything of it is there, be it a half. */
  boolean isArmed() throws IOException;

  /** Goes that way; finishes what was begun. */
  void arm(Scripts scripts) throws IOException;

  /** Undoes it; also what was only begun. */
  void disarm() throws IOException;

  /** Returns the hooks of others that run after ours. */
  List<String> chained() throws IOException;

  /** Returns which of our hooks git would not run, though it is armed. */
  List<String> missing() throws IOException;
}
