package dev.afterclick.app.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that was built. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Optional<String> built =
        Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
    return new String[] {"afterclick " + built.orElse("(not built as a jar)")};
  }
}
