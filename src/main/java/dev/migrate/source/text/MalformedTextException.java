package dev.migrate.source.text;

import java.io.IOException;

/** Bytes of a file that mean nothing in its encoding. */
public final class MalformedTextException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long offset;
    private final String encoding;

    MalformedTextException(long offset, String encoding) {
        super("byte " + offset + " is not valid " + encoding);
        this.offset = offset;
        this.encoding = encoding;
    }

    /** Of the first of the bytes, from 0, a byte-order mark included. */
    public long offset() {
        return offset;
    }

    public String encoding() {
        return encoding;
    }
}
