package dev.afterclick.app;

/** Starts afterclick. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.err.println("afterclick: no command is built yet");
    System.exit(2);
  }
}
