package dev.afterclick.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NeedleTest {

  @Test
  void findsTheLastPlaceAsStringsDo() {
    Random random = new Random(20261123);
    for (int i = 0; i < 100_000; i++) {
      String hay = letters(random, random.nextInt(30));
      String wanted = letters(random, 1 + random.nextInt(5));
      byte[] bytes = ("a" + hay + "b").getBytes(StandardCharsets.US_ASCII);
      int found = new Needle(wanted).lastIn(bytes, 1, 1 + hay.length());
      assertEquals(hay.lastIndexOf(wanted), found < 0 ? -1 : found - 1, hay + " " + wanted);
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    random.ints(length, 'a', 'd').forEach(c -> text.append((char) c));
    return text.toString();
  }
}
