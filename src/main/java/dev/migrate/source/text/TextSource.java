package dev.migrate.source.text;

import dev.migrate.model.ScriptText;

/** Gives any stretch of one file's text. */
@FunctionalInterface
public interface TextSource {
    ScriptText range(long start, long end);
}
