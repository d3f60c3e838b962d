package dev.migrate.sql;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/** Gives no more than one character at a time. */
final class SlowReader extends Reader {
    private final StringReader text;

    SlowReader(String text) {
        this.text = new StringReader(text);
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        return text.read(target, offset, Math.min(1, count));
    }

    @Override
    public void close() {
        text.close();
    }
}
