package dev.migrate.engine.parse;

import java.io.IOException;
import java.io.Reader;

/** Counts lines; LF, CRLF and a lone CR end one. */
final class DataLines {
    private static final int BUFFER = 8192;

    private DataLines() {}

    /** Reads to the end. */
    static long count(Reader reader) throws IOException {
        char[] buffer = new char[BUFFER];
        long lines = 0;
        char before = '\n';
        for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            for (int i = 0; i < count; i++) {
                boolean secondOfPair = buffer[i] == '\n' && before == '\r';
                if ((buffer[i] == '\n' || buffer[i] == '\r') && !secondOfPair) {
                    lines++;
                }
                before = buffer[i];
            }
        }
        return before == '\n' || before == '\r' ? lines : lines + 1;
    }
}
