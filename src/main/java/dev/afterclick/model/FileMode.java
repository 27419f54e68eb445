package dev.afterclick.model;

/** What git keeps of a file's mode. */
public enum FileMode {
  REGULAR("100644"),
  EXECUTABLE("100755"),
  SYMLINK("120000"),
  SUBMODULE("160000");

  private final String octal;

  FileMode(String octal) {
    this.octal = octal;
  }

  /** Returns the six octal digits that git prints. */
  public String octal() {
    return octal;
  }

  public boolean isFile() {
    return this == REGULAR || this == EXECUTABLE;
  }

  /** Reads git's octal digits; old trees hold 100664, which git reads as 100644. */
  public static FileMode ofOctal(String octal) {
    for (FileMode mode : values()) {
      if (mode.octal.equals(octal)) {
        return mode;
      }
    }
    if (octal.startsWith("100")) {
      return REGULAR;
    }
    throw new IllegalArgumentException("not the mode of a file: " + octal);
  }
}
