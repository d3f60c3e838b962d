package dev.migrate.model;

/**
 * What tells whether statements are the ones that were run before.
 *
 * @param statements how many it stands for: one, or a long row of them that were committed together
 * @param hash 16 hexadecimal digits
 */
public record Fingerprint(int statements, String hash) {}
