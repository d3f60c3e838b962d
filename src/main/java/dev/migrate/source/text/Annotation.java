package dev.migrate.source.text;

/**
 * A comment line that speaks to a migration tool.
 *
 * @param rest what follows the style's prefix, as written
 * @param line of the file, from 1
 * @param start offset of the line in the text, in characters
 * @param end offset of the line after it
 * @param codeBefore lines of the file before it that hold more than comments
 */
public record Annotation(AnnotationStyle style, String rest, int line, long start, long end, long codeBefore) {

    /** The first word after the prefix; empty if there is none. */
    public String word() {
        String text = rest.strip();
        int end = 0;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return text.substring(0, end);
    }

    /** What follows the first word, without blanks around it. */
    public String argument() {
        return rest.strip().substring(word().length()).strip();
    }
}
