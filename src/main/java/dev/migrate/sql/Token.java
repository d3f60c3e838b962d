package dev.migrate.sql;

/** What a lexeme is and, of the words that matter to finding a statement's end, which. */
enum Token {
    END_OF_SCRIPT,
    /** Ends a statement, unless it stands within a body. */
    TERMINATOR,
    /** The same, but within a body it means nothing. */
    LINE_TERMINATOR,
    /** A semicolon between the statements of a body within a conditional comment. */
    SEPARATOR,
    /** A backslash; not consumed. */
    CLIENT_COMMAND,
    /** Begins or ends a conditional comment, whose content is code. */
    CONDITIONAL,
    /** Any word without quotes. */
    WORD,
    /** A string or a name in quotes. */
    QUOTED,
    NUMBER,
    OPEN,
    CLOSE,
    OPEN_BRACKET,
    CLOSE_BRACKET,
    COLON,
    DOT,
    AT,
    /** Operators and other single characters. */
    SYMBOL,

    AGGREGATE,
    ALTER(true),
    AS,
    ATOMIC,
    BEGIN,
    BODY,
    CALL(true),
    CASE,
    CHAR,
    CHARACTER,
    COPY,
    CREATE(true),
    DECLARE,
    DEFINER,
    DELETE(true),
    DO(true),
    DROP(true),
    EACH,
    ELSE,
    END,
    EVENT,
    EXECUTE(true),
    EXISTS,
    EXPLAIN(true),
    FOLLOWS,
    FOR,
    FROM,
    FUNCTION,
    GRANT(true),
    HANDLER,
    IF,
    INSERT(true),
    IS,
    JSON_OBJECT,
    JSON_OBJECTAGG,
    LOOP,
    NOT,
    OR,
    PACKAGE,
    PRECEDES,
    PROCEDURE,
    RENAME(true),
    REPEAT,
    REPLACE(true),
    RETURN(true),
    RETURNS,
    REVOKE(true),
    ROW,
    SELECT(true),
    SET(true),
    SIGNAL(true),
    STDIN,
    TEMP,
    TEMPORARY,
    THEN,
    TRIGGER,
    TRUNCATE(true),
    UNTIL,
    UPDATE(true),
    VALUES(true),
    VIEW,
    WHEN,
    WHILE,
    WITH(true);

    private final boolean startsSimpleStatement;

    Token() {
        this(false);
    }

    Token(boolean startsSimpleStatement) {
        this.startsSimpleStatement = startsSimpleStatement;
    }

    /** Whether it is a bracket of any kind or a colon. */
    boolean isBracketOrColon() {
        return compareTo(OPEN) >= 0 && compareTo(COLON) <= 0;
    }

    /** Whether it is a keyword. */
    boolean isKeyword() {
        return compareTo(SYMBOL) > 0;
    }

    /** Whether a statement that is no block of others begins with it. */
    boolean startsSimpleStatement() {
        return startsSimpleStatement;
    }
}
