package dev.migrate.model;

import java.util.List;

/**
 * How far an attempt outside a transaction has come.
 *
 * @param done statements whose effect is committed
 * @param hashes one for each of them, in order
 */
public record Progress(int done, List<String> hashes) {
    public static final Progress NONE = new Progress(0, List.of());

    public Progress {
        hashes = List.copyOf(hashes);
    }
}
