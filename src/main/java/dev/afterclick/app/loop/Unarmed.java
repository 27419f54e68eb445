package dev.afterclick.app.loop;

import dev.afterclick.git.hold.Arms;
import dev.afterclick.model.Guarding;

/** For a single look, which changes nothing and so arms nothing. */
public final class Unarmed implements Arms {

  @Override
  public void arm() {}

  @Override
  public void awaitLull() {}

  @Override
  public void disarm() {}

  @Override
  public boolean isAgreed() {
    return false;
  }

  @Override
  public boolean isUnasked() {
    return false;
  }

  @Override
  public Guarding guarding() {
    return Guarding.NONE;
  }
}
