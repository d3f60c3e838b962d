package dev.migrate.source.text;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.model.ScriptText;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;

/** The text of a file that is too large to keep: read from the disk each time, as long as the file stays as it was. */
final class RereadText implements TextSource {
    private final SqlFile file;
    private final Charset charset;

    RereadText(SqlFile file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    @Override
    public ScriptText range(long start, long end) {
        return () -> RangeReader.of(open(), start, end);
    }

    /** The whole text. */
    Reader open() throws IOException {
        requireUnchanged();
        return new StrictReader(Files.newInputStream(file.path()), charset);
    }

    /** Says where the NUL character is that the text has. */
    NulCharacterException nulCharacter() throws IOException {
        try (InputStream stream = Files.newInputStream(file.path())) {
            return NulCharacterException.in(stream, charset);
        }
    }

    private void requireUnchanged() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file.path(), BasicFileAttributes.class);
        if (now.size() == file.size() && now.lastModifiedTime().equals(file.modified())) {
            return;
        }
        throw MigrateException.because(
                        ErrorCode.FILES_UNREADABLE, "'" + file.shown() + "' was changed while it was being used")
                .hint("Let whatever writes the file finish, then run the command again.")
                .build();
    }
}
