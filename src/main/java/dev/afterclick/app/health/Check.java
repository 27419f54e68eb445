package dev.afterclick.app.health;

import dev.afterclick.git.GitException;
import java.util.List;

/** Looks at one part of what must be right, and changes nothing. */
@FunctionalInterface
interface Check {
  List<Finding> look() throws GitException;
}
