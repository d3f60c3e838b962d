package dev.migrate.source.text;

import java.util.ArrayList;
import java.util.List;

/** Finds the annotations of a text that comes in pieces, and tells lines of code from comments and blank lines. */
final class LineScan {
    /** Of a line longer than this only the beginning is looked at; nothing that matters here is longer. */
    private static final int LOOKED_AT = 1_000;

    private final List<Annotation> annotations = new ArrayList<>();
    private final StringBuilder beginning = new StringBuilder();
    private int line = 1;
    private long lineStart;
    private long length;
    private long codeLines;
    private boolean code;
    private boolean inComment;
    private boolean afterCarriageReturn;

    /** Adds the next piece of the text. */
    void add(String piece) {
        int returnAt = piece.indexOf('\r');
        for (int i = 0; i < piece.length(); i++) {
            if (code && !afterCarriageReturn) {
                returnAt = returnAt < i && returnAt >= 0 ? piece.indexOf('\r', i) : returnAt;
                int end = endOfLine(piece, i, returnAt);
                length += end - i;
                i = end;
                if (i == piece.length()) {
                    return;
                }
            }
            char c = piece.charAt(i);
            if (afterCarriageReturn) {
                afterCarriageReturn = false;
                endLine(c == '\n' ? length + 1 : length);
            } else if (c == '\n') {
                endLine(length + 1);
            }
            length++;
            if (c == '\r') {
                afterCarriageReturn = true;
            } else if (c != '\n' && !code) {
                look(c);
            }
        }
    }

    /** Nothing in the rest of a line of code is looked at; {@code returnAt} is the next CR, if there is one. */
    private static int endOfLine(String piece, int from, int returnAt) {
        int newline = piece.indexOf('\n', from);
        int end = newline < 0 ? piece.length() : newline;
        return returnAt < 0 ? end : Math.min(end, returnAt);
    }

    /** Ends the text. */
    void finish() {
        endLine(length);
    }

    private void look(char c) {
        if (beginning.length() == 0 && !inComment) {
            if (c <= ' ') {
                return;
            }
            code = c != '-' && c != '/' && c != '#';
        }
        if (!code && beginning.length() < LOOKED_AT) {
            beginning.append(c);
        }
    }

    private void endLine(long nextStart) {
        if (code || isCode(beginning.toString())) {
            codeLines++;
        } else {
            noteAnnotation(nextStart);
        }
        beginning.setLength(0);
        code = false;
        line++;
        lineStart = nextStart;
    }

    private boolean isCode(String text) {
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (!inComment) {
                if (rest.startsWith("--") || rest.startsWith("#")) {
                    return false;
                }
                // MySQL and MariaDB run what is in /*! and /*M! comments.
                if (!rest.startsWith("/*") || rest.startsWith("/*!") || rest.startsWith("/*M!")) {
                    return true;
                }
                inComment = true;
                rest = rest.substring(2);
            }
            int end = rest.indexOf("*/");
            if (end < 0) {
                return false;
            }
            inComment = false;
            rest = rest.substring(end + 2).strip();
        }
        return false;
    }

    private void noteAnnotation(long nextStart) {
        String text = beginning.toString().strip();
        if (!text.startsWith("--")) {
            return;
        }
        int from = 0;
        while (from < text.length() && (text.charAt(from) == '-' || text.charAt(from) <= ' ')) {
            from++;
        }
        String comment = text.substring(from);
        AnnotationStyle.of(comment)
                .ifPresent(style -> annotations.add(
                        new Annotation(style, style.rest(comment), line, lineStart, nextStart, codeLines)));
    }

    List<Annotation> annotations() {
        return annotations;
    }

    long codeLines() {
        return codeLines;
    }

    /** Characters of the text so far. */
    long length() {
        return length;
    }
}
