package shop.identity.key;

/**
 * A signing key as the database has it.
 *
 * @param generation 1 for the first; the newest signs
 * @param salt what the sealing secret was salted with, in hexadecimal
 * @param sealed the private key, of use only to those who have the secret
 */
record SealedKey(int generation, String salt, String sealed) {}
