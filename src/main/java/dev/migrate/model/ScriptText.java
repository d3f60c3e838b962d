package dev.migrate.model;

import java.io.IOException;
import java.io.Reader;

/** The text of a script, without a byte-order mark; each call reads it anew from its start. */
@FunctionalInterface
public interface ScriptText {
    Reader open() throws IOException;
}
