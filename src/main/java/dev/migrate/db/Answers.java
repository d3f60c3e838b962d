package dev.migrate.db;

import dev.migrate.model.Severity;
import java.util.OptionalLong;

/** Hears what the database says while statements run, in the order in which it says it. */
public interface Answers {
    /** Hears nothing. */
    Answers NONE = new Answers() {
        @Override
        public void notice(Severity severity, String message) {}

        @Override
        public void done(OptionalLong rows) {}
    };

    /** A message, as soon as it arrives. */
    void notice(Severity severity, String message);

    /** The next of the statements has ended well; {@code rows} is empty where the database does not count. */
    void done(OptionalLong rows);
}
