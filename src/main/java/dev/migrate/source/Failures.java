package dev.migrate.source;

import dev.migrate.source.text.MalformedTextException;
import dev.migrate.source.text.NulCharacterException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Says in people's words why a file could not be read. */
final class Failures {
    private Failures() {}

    static void addUnreadable(ProblemList problems, String shown, IOException failure) {
        if (failure instanceof MalformedTextException malformed) {
            problems.unreadable(
                    shown,
                    "'" + shown + "' is not valid " + malformed.encoding() + ": the byte at offset "
                            + malformed.offset() + " has no meaning in it",
                    malformed.isMarked()
                            ? "Its first bytes say that it is " + malformed.encoding()
                                    + ": it may be damaged, or cut off. Save it anew, best as UTF-8."
                            : "Save the file as " + malformed.encoding()
                                    + ", or name the encoding that it has in the setting 'encoding', such as ISO-8859-1.");
            return;
        }
        if (failure instanceof NulCharacterException nul) {
            problems.unreadable(
                    shown,
                    "'" + shown + "' contains a NUL character, at the byte at offset " + nul.offset(),
                    "Save the file as UTF-8: it may be UTF-16 without a byte-order mark, or damaged.");
            return;
        }
        problems.unreadable(shown, "'" + shown + "' can't be read: " + reason(failure), "Check that it is readable.");
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "it has disappeared";
        }
        return String.valueOf(failure.getMessage());
    }
}
