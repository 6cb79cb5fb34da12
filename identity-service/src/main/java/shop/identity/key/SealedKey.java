package shop.identity.key;

import java.time.Instant;

/**
 * A signing key as the database has it.
 *
 * @param generation 1 for the first
 * @param salt what the sealing secret was salted with, in hexadecimal
 * @param sealed the private key, of use only to those who have the secret
 * @param signsFrom until then it is only published; the newest key that may, signs
 */
record SealedKey(int generation, String salt, String sealed, Instant signsFrom) {}
