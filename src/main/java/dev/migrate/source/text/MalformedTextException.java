package dev.migrate.source.text;

import java.io.IOException;

/** Bytes of a file that mean nothing in its encoding. */
public final class MalformedTextException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final String encoding;
    private final boolean marked;

    MalformedTextException(long offset, String encoding, boolean marked) {
        super("byte " + offset + " is not valid " + encoding);
        this.offset = offset;
        this.encoding = encoding;
        this.marked = marked;
    }

    /** Of the first of the bytes, from 0, a byte-order mark included. */
    public long offset() {
        return offset;
    }

    public String encoding() {
        return encoding;
    }

    /** Whether the file's own byte-order mark says so, which no setting changes. */
    public boolean isMarked() {
        return marked;
    }
}
