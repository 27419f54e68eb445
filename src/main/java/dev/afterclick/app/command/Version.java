package dev.afterclick.app.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that was built. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"afterclick " + built().orElse("(not built as a jar)")};
  }

  /** Returns the number alone. */
  static String number() {
    return built().orElse("0.0.0");
  }

  private static Optional<String> built() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
  }
}
