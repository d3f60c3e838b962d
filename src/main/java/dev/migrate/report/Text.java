package dev.migrate.report;

import java.util.ArrayList;
import java.util.List;

/** Text made fit for a screen: control characters shown instead of obeyed, widths counted in columns. */
final class Text {
    private static final String MORE = "…";

    private Text() {}

    /** One line, safe to print; line ends within it are shown as {@code \n}. */
    static String line(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnsafe(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    /** The lines of a text, each safe to print; none of it is lost but empty lines at its end. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                boolean crlf = i > start && i < text.length() && text.charAt(i - 1) == '\r';
                lines.add(line(text.substring(start, crlf ? i - 1 : i)));
                start = i + 1;
            }
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    /** A count with its noun. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Columns that a terminal needs for the text. */
    static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += width(text.codePointAt(i));
        }
        return width;
    }

    /** The text, or as much of its beginning as fits, with a mark that there is more. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int left = columns - width(MORE);
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            left -= width(codePoint);
            if (left < 0) {
                break;
            }
            cut.appendCodePoint(codePoint);
            i += Character.charCount(codePoint);
        }
        return columns < width(MORE) ? "" : cut.append(MORE).toString();
    }

    /** The text with spaces after it, up to so many columns. */
    static String pad(String text, int columns) {
        return text + spaces(columns - width(text));
    }

    static String spaces(int columns) {
        return " ".repeat(Math.max(0, columns));
    }

    /** The first line of a text of any length, cut to fit, with a mark where there is more. */
    static String beginning(String text, int columns) {
        int end = 0;
        while (end < text.length() && end < 4 * columns && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String first = line(text.substring(0, end)).strip();
        return cut(end == text.length() ? first : first + " " + MORE, columns);
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                shown.append("    ");
            } else if (c == '\n') {
                shown.append("\\n");
            } else if (c == '\r') {
                shown.append("\\r");
            } else if (isUnsafe(c)) {
                shown.append("\\u").append(hex(c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    /** Four hexadecimal digits. */
    static String hex(char c) {
        return Integer.toHexString(0x10000 | c).substring(1);
    }

    /** Controls of both sets, line and paragraph separators, and marks that turn the direction of the text around them. */
    private static boolean isUnsafe(char c) {
        return c < ' '
                || (c >= 0x7f && c <= 0x9f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200e
                || c == 0x200f;
    }

    private static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** The blocks that terminals draw two columns wide. */
    private static boolean isWide(int codePoint) {
        return (codePoint >= 0x1100 && codePoint <= 0x115f)
                || (codePoint >= 0x2e80 && codePoint <= 0xa4cf)
                || (codePoint >= 0xac00 && codePoint <= 0xd7a3)
                || (codePoint >= 0xf900 && codePoint <= 0xfaff)
                || (codePoint >= 0xfe30 && codePoint <= 0xfe6f)
                || (codePoint >= 0xff00 && codePoint <= 0xff60)
                || (codePoint >= 0xffe0 && codePoint <= 0xffe6)
                || (codePoint >= 0x1f300 && codePoint <= 0x1f64f)
                || (codePoint >= 0x1f900 && codePoint <= 0x1f9ff)
                || (codePoint >= 0x20000 && codePoint <= 0x3fffd);
    }
}
