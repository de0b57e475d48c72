package de.umsetzungsmonitor.domain.account;

import de.umsetzungsmonitor.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a script shows to sign in: 256 random bits in clear. It is told to its owner once and never
 * stored; since it cannot be guessed, a plain hash of it is enough to recognize it.
 *
 * @param value the secret as it travels
 */
public record TokenSecret(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Lets people and scanners for leaked secrets recognize what it is. */
  private static final String PREFIX = "um_";

  /** A secret that nobody has seen. */
  public static TokenSecret random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** SHA-256, 64 lower-case hexadecimal digits. */
  public String hash() {
    return Sha256.of(value.getBytes(StandardCharsets.UTF_8));
  }

  /** The end by which its owner tells it from others. */
  String lastFour() {
    return value.substring(value.length() - 4);
  }

  /** Never the secret, so that no log shows it. */
  @Override
  public String toString() {
    return "TokenSecret";
  }
}
