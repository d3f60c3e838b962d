package dev.migrate.plan;

/**
 * What a person says of the statement in flight of a partial migration.
 *
 * @param statement its number, from 1
 */
public record ResumePoint(int statement, Effect effect) {
    /** Whether the statement has taken effect. */
    public enum Effect {
        /** It has: the script goes on behind it. */
        DONE,
        /** It has not: it is run again. */
        NOT_DONE
    }

    /** Run the statement again. */
    public static ResumePoint at(int statement) {
        return new ResumePoint(statement, Effect.NOT_DONE);
    }

    /** Go on behind the statement. */
    public static ResumePoint after(int statement) {
        return new ResumePoint(statement, Effect.DONE);
    }
}
