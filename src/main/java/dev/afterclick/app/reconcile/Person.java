package dev.afterclick.app.reconcile;

import dev.afterclick.git.GitException;
import dev.afterclick.git.GitProgram;

/** Who sits at the keyboard, as git would sign their commits. */
record Person(GitProgram git) {

  String name() throws GitException {
    String said = git.attempt(new byte[0], "var", "GIT_COMMITTER_IDENT").text();
    int mail = said.indexOf(" <");
    return mail > 0 ? said.substring(0, mail) : "somebody";
  }
}
