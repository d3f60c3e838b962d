package dev.migrate.sql;

import dev.migrate.model.Location;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The window of a script that is being read: from the beginning of the current statement to what was read ahead.
 *
 * <p>No script may contain NUL, so NUL stands for the end: behind the last character read there always is one, and the
 * inner loops need no other check.
 */
final class ScriptBuffer {
    static final char END = '\0';

    private static final int INITIAL_CAPACITY = 1 << 15;
    private static final int MAXIMUM_CAPACITY = 1 << 30;
    private final Reader reader;
    private final String file;
    private final LineCounter counter;
    private final int leastFree;
    private char[] chars;
    /** Offset in the script of the first character in the window. */
    private long base;

    private int position;
    private int limit;
    private int counted;
    private int held = -1;
    private boolean ended;

    ScriptBuffer(Reader reader, String file, int firstLine) {
        this(reader, file, firstLine, INITIAL_CAPACITY);
    }

    /** @param capacity how many characters there is room for at first */
    ScriptBuffer(Reader reader, String file, int firstLine, int capacity) {
        this.reader = reader;
        leastFree = capacity / 2;
        chars = new char[capacity + 1];
        this.file = file;
        counter = new LineCounter(file, firstLine);
        if (peek(0) == LineCounter.BYTE_ORDER_MARK) {
            position = 1;
        }
    }

    /** The next character, or {@link #END}. */
    char peek() {
        char c = chars[position];
        return c != END || !more() ? c : chars[position];
    }

    /** A character further on, or {@link #END}; a NUL is found when it is reached. */
    char peek(int distance) {
        while (position + distance >= limit) {
            if (!fill()) {
                return END;
            }
        }
        return chars[position + distance];
    }

    /** Whether a text comes next. */
    boolean startsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (peek(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Moves on, over characters that were looked at. */
    void skip(int count) {
        position += count;
    }

    /** Offset of the next character in the script. */
    long offset() {
        return base + position;
    }

    boolean atLineStart() {
        char previous = offset() == 0 ? '\n' : chars[position - 1];
        return previous == '\n' || previous == '\r' || (offset() == 1 && previous == LineCounter.BYTE_ORDER_MARK);
    }

    /** Whether nothing but blanks stands before it on its line; of those before what is held none may be. */
    boolean isFirstOfLine() {
        int at = position;
        while (at > held && chars[at - 1] != '\n' && Characters.isBlank(chars[at - 1])) {
            at--;
        }
        return at > held ? chars[at - 1] == '\n' : atLineStart();
    }

    /** Keeps what follows until {@link #release}. */
    void hold() {
        if (held < 0) {
            held = position;
        }
    }

    /** Keeps no longer what was held, nor the room that a very long statement has taken. */
    void release() {
        held = -1;
        if (chars.length > 32 * INITIAL_CAPACITY && limit - position < chars.length / 4) {
            move(new char[Math.max(INITIAL_CAPACITY, 2 * (limit - position)) + 1]);
        }
    }

    /** Text that is held. */
    String text(long from, long to) {
        return new String(chars, (int) (from - base), (int) (to - from));
    }

    /** The keyword that a held word is, or {@link Token#WORD}. */
    Token keyword(long from, long to) {
        return Keywords.find(chars, (int) (from - base), (int) (to - from));
    }

    /** Where an offset is; to be asked in ascending order only. */
    Location location(long offset) {
        count((int) (offset - base));
        return counter.location();
    }

    void skipBlanks() {
        do {
            int at = position;
            while (Characters.isBlank(chars[at])) {
                at++;
            }
            position = at;
        } while (chars[position] == END && more());
    }

    /** Moves over letters, digits, {@code _}, <code>$</code> and whatever is not ASCII. */
    void skipWord() {
        do {
            int at = position;
            while (Characters.isWordPart(chars[at])) {
                at++;
            }
            position = at;
        } while (chars[position] == END && more());
    }

    /** Moves to the first of two characters; false if the script ends before. */
    boolean skipTo(char one, char other) {
        do {
            int at = position;
            char c = chars[at];
            while (c != one && c != other && c != END) {
                at++;
                c = chars[at];
            }
            position = at;
            if (c != END) {
                return true;
            }
        } while (more());
        return false;
    }

    /** Moves over the rest of a line with its end, as far as it has been read and no further than {@code most}; -1 at the end. */
    int passLine(int most) {
        if (position == limit && !fill()) {
            return -1;
        }
        count(position);
        int start = position;
        int last = start + Math.min(most, limit - start);
        position = Characters.endOfLine(chars, start, last);
        if (position < last && (chars[position] != END || more())) {
            counter.passLine(position - start, chars[position]);
            counted = ++position;
        }
        return position - start;
    }

    /** Copies what was passed last. */
    void copyPassed(int count, char[] target, int start) {
        System.arraycopy(chars, position - count, target, start, count);
    }

    /** How many characters there is room for. */
    int capacity() {
        return chars.length - 1;
    }

    /** At a NUL: whether there is more to read; fails if the NUL is the script's own. */
    private boolean more() {
        if (position == limit) {
            return fill();
        }
        throw Unreadable.nul(location(offset()));
    }

    private boolean fill() {
        if (ended) {
            return false;
        }
        if (chars.length - limit < leastFree) {
            move(chars);
            if (limit > chars.length / 2) {
                grow();
            }
        }
        int count = read();
        ended = count < 0;
        if (!ended) {
            limit += count;
            chars[limit] = END;
        }
        return !ended;
    }

    private int read() {
        try {
            int count = 0;
            while (count == 0) {
                count = reader.read(chars, limit, chars.length - 1 - limit);
            }
            return count;
        } catch (IOException e) {
            throw Unreadable.file(file, e);
        }
    }

    /** Takes what is still needed to the beginning of an array, and one character before it for {@link #atLineStart}. */
    private void move(char[] target) {
        int first = Math.max(0, (held >= 0 ? held : position) - 1);
        count(Math.min(first, position));
        System.arraycopy(chars, first, target, 0, limit - first);
        chars = target;
        base += first;
        position -= first;
        limit -= first;
        counted -= first;
        held = held >= 0 ? held - first : -1;
        chars[limit] = END;
    }

    private void grow() {
        if (chars.length > MAXIMUM_CAPACITY) {
            throw Unreadable.statement(counter.location(), MAXIMUM_CAPACITY);
        }
        chars = Arrays.copyOf(chars, chars.length + chars.length / 2);
    }

    private void count(int end) {
        if (end > counted) {
            counter.pass(chars, counted, end);
            counted = end;
        }
    }
}
