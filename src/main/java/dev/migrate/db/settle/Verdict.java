package dev.migrate.db.settle;

import java.util.List;

/**
 * What became of a statement that was begun and not recorded as done.
 *
 * @param finding what was found besides, as a sentence without its full stop; empty if the kind says it all
 * @param repairs statements that must run first
 */
public record Verdict(Kind kind, String finding, List<String> repairs) {
    /** What is to be done with the statement. */
    public enum Kind {
        /** It has not taken effect: it is to run. */
        NOT_DONE,
        /** It has taken effect: the script goes on behind it. */
        DONE,
        /** Whether it has or not, to run it again does no harm. */
        REPEAT,
        /** Nothing tells. */
        UNKNOWN,
        /** A session of the server still works on it. */
        BUSY
    }

    public static final Verdict NOT_DONE = of(Kind.NOT_DONE);
    public static final Verdict DONE = of(Kind.DONE);
    public static final Verdict REPEAT = of(Kind.REPEAT);
    public static final Verdict UNKNOWN = of(Kind.UNKNOWN);

    public Verdict {
        repairs = List.copyOf(repairs);
    }

    /** One without more to say. */
    private static Verdict of(Kind kind) {
        return new Verdict(kind, "", List.of());
    }

    /** A session still works on the statement. */
    public static Verdict busy(String session) {
        return new Verdict(Kind.BUSY, session, List.of());
    }

    /** The same kind, after repairs. */
    public Verdict after(String found, List<String> statements) {
        return new Verdict(kind, found, statements);
    }
}
