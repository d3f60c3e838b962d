package dev.migrate.source.text;

import java.io.IOException;
import java.io.Reader;

/** A stretch of another reader's text. */
final class RangeReader extends Reader {
    private final Reader reader;
    private long left;

    private RangeReader(Reader reader, long length) {
        this.reader = reader;
        left = length;
    }

    /** Takes over the reader, which stands at the beginning of its text. */
    static Reader of(Reader reader, long start, long end) throws IOException {
        for (long left = start; left > 0; ) {
            long skipped = reader.skip(left);
            if (skipped <= 0) {
                break;
            }
            left -= skipped;
        }
        return new RangeReader(reader, end - start);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        int count = reader.read(target, from, (int) Math.min(length, left));
        if (count > 0) {
            left -= count;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
