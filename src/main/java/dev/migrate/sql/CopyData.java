package dev.migrate.sql;

import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/** The lines behind {@code COPY … FROM stdin;}, up to the line {@code \.}, read straight from the script. */
public final class CopyData extends Reader {
    private final ScriptBuffer buffer;
    private final Location start;
    private boolean ended;
    private boolean passed;

    /** @param buffer standing behind the statement */
    CopyData(ScriptBuffer buffer) {
        this.buffer = buffer;
        skipLine();
        start = buffer.location(buffer.offset());
    }

    /** Where the first line of data begins. */
    public Location location() {
        return start;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (passed) {
            throw new IOException("The data of this COPY has been passed over");
        }
        return fill(target, offset, length);
    }

    /** Moves behind the end mark; the data can't be read any more. */
    void pass() {
        while (!ended) {
            passLine(Integer.MAX_VALUE);
        }
        passed = true;
    }

    @Override
    public void close() {
        // What is left is passed over when the next statement is asked for.
    }

    private int fill(char[] target, int offset, int length) {
        int filled = 0;
        while (filled < length && !ended) {
            int count = passLine(length - filled);
            buffer.copyPassed(count, target, offset + filled);
            filled += count;
        }
        return filled == 0 && ended ? -1 : filled;
    }

    /** Moves over data, which ends at the mark; answers how much it was. */
    private int passLine(int most) {
        if (buffer.atLineStart() && atEndMark()) {
            buffer.skipTo('\n', '\r');
            ended = true;
            return 0;
        }
        int count = buffer.passLine(most);
        if (count < 0) {
            throw endless();
        }
        return count;
    }

    private MigrateException endless() {
        return Unreadable.script(
                start, "the data of COPY … FROM stdin never ends", "Add a line \\. behind the last line of data.");
    }

    private boolean atEndMark() {
        if (buffer.peek(0) != '\\' || buffer.peek(1) != '.') {
            return false;
        }
        char next = buffer.peek(2);
        return next == '\n' || next == '\r' || next == ScriptBuffer.END;
    }

    /** Moves over what is left of the line of a COPY, where only a comment may be. */
    private void skipLine() {
        while (buffer.peek() == ' ' || buffer.peek() == '\t') {
            buffer.skip(1);
        }
        if (buffer.startsWith("--")) {
            buffer.skipTo('\n', '\r');
        }
        char c = buffer.peek();
        if (c != '\n' && c != '\r' && c != ScriptBuffer.END) {
            throw Unreadable.script(
                    buffer.location(buffer.offset()),
                    "text follows COPY … FROM stdin on the same line",
                    "Begin the data on the next line.");
        }
        if (c == '\r' && buffer.peek(1) == '\n') {
            buffer.skip(1);
        }
        if (c != ScriptBuffer.END) {
            buffer.skip(1);
        }
    }
}
