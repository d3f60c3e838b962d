package dev.migrate.sql;

/** Follows a statement's tokens to tell whether a terminator belongs to a body within it. */
interface Body {
    /** A statement begins. */
    void begin();

    /** Takes the next token; false if no further one of this statement matters. */
    boolean follow(Token token);

    /** Whether the body has begun and has not come to its end. */
    boolean isOpen();
}
