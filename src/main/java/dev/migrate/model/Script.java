package dev.migrate.model;

/**
 * One direction of a migration: a file, or a section of one.
 *
 * @param file path as the user gave it, with {@code /}
 * @param firstLine line of the file on which the text begins: 1, or more for a section
 * @param length of the text, in characters
 * @param text read anew whenever it is needed, so that large scripts are never held in memory
 * @param checksum of the text
 * @param directives from the comments at its head
 */
public record Script(
        String file, int firstLine, long length, ScriptText text, Checksum checksum, Directives directives) {}
