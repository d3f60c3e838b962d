package dev.migrate.source.text;

import dev.migrate.model.Checksum;
import java.util.List;

/**
 * What one pass over a file's text found out.
 *
 * @param file path as the user gave it
 * @param length of the text, in characters
 * @param checksum of the whole text
 * @param codeLines lines that hold more than comments
 */
public record ScriptContents(
        String file, TextSource text, long length, Checksum checksum, List<Annotation> annotations, long codeLines) {}
