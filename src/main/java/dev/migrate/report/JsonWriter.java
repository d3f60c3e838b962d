package dev.migrate.report;

import java.io.PrintStream;
import java.util.Optional;

/** Writes one JSON text, member by member. */
final class JsonWriter {
    /** How the text is laid out. */
    enum Layout {
        INDENTED,
        ONE_LINE
    }

    /** Writes the members of an object, or the elements of an array. */
    interface Part<T> {
        void write(JsonWriter json, T value);
    }

    private final StringBuilder out = new StringBuilder();
    private final Layout layout;
    private int depth;
    private boolean first = true;

    JsonWriter(Layout layout) {
        this.layout = layout;
        open('{');
    }

    /** Ends the outermost object and gives the whole text. */
    String end() {
        close('}');
        return out.append('\n').toString();
    }

    JsonWriter field(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    JsonWriter field(String name, Optional<String> value) {
        name(name);
        value.ifPresentOrElse(this::string, () -> out.append("null"));
        return this;
    }

    JsonWriter field(String name, long value) {
        name(name);
        out.append(value);
        return this;
    }

    JsonWriter field(String name, boolean value) {
        name(name);
        out.append(value);
        return this;
    }

    JsonWriter nullField(String name) {
        name(name);
        out.append("null");
        return this;
    }

    <T> JsonWriter object(String name, T value, Part<T> members) {
        name(name);
        open('{');
        members.write(this, value);
        close('}');
        return this;
    }

    /** An array of objects. */
    <T> JsonWriter objects(String name, Iterable<T> values, Part<T> members) {
        name(name);
        open('[');
        for (T value : values) {
            element(value, members);
        }
        close(']');
        return this;
    }

    /** Begins an array whose elements come one by one. */
    void beginArray(String name) {
        name(name);
        open('[');
    }

    /** An object in the array that was begun. */
    <T> void element(T value, Part<T> members) {
        separate();
        open('{');
        members.write(this, value);
        close('}');
    }

    void endArray() {
        close(']');
    }

    /** Prints what is written so far, and forgets it. */
    void drainTo(PrintStream stream) {
        stream.print(out);
        out.setLength(0);
    }

    JsonWriter strings(String name, Iterable<String> values) {
        name(name);
        open('[');
        for (String value : values) {
            separate();
            string(value);
        }
        close(']');
        return this;
    }

    private void open(char bracket) {
        out.append(bracket);
        depth++;
        first = true;
    }

    private void close(char bracket) {
        depth--;
        if (!first) {
            breakLine();
        }
        out.append(bracket);
        first = false;
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        breakLine();
        first = false;
    }

    private void name(String name) {
        separate();
        string(name);
        out.append(layout == Layout.INDENTED ? ": " : ":");
    }

    private void breakLine() {
        if (layout == Layout.INDENTED) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (c == '\r') {
                out.append("\\r");
            } else if (isEscaped(text, i)) {
                out.append("\\u").append(Text.hex(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** Controls, which no terminal shall obey, line separators of JavaScript, and halves of a pair, which UTF-8 can't hold. */
    private static boolean isEscaped(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        return c < ' ' || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029;
    }
}
