package dev.migrate.sql;

/**
 * The part of a MySQL or MariaDB statement before a compound body: {@code CREATE … PROCEDURE p(…)},
 * {@code CREATE … TRIGGER … FOR EACH ROW}, {@code CREATE EVENT … DO}, {@code BEGIN NOT ATOMIC} and so on.
 */
final class CompoundHeader {
    /** What a token leads to. */
    enum Outcome {
        /** No body can follow. */
        NO_BODY,
        /** More of the header. */
        HEADER,
        /** The clauses before the body follow; it begins with the first word that begins a statement. */
        CLAUSES,
        /** A statement follows. */
        STATEMENT,
        /** The token itself opens the outermost block. */
        BLOCK,
        /** The routines of a package follow. */
        PACKAGE
    }

    private enum State {
        START,
        LABEL,
        BEGIN,
        CREATE,
        ALTER,
        DEFINER,
        NAME,
        AFTER_NAME,
        PARAMETERS,
        TRIGGER,
        EVENT
    }

    private final boolean compoundStatements;
    private State state = State.START;
    private Token kind = Token.WORD;
    private Token previous = Token.TERMINATOR;
    private int parentheses;

    CompoundHeader(boolean compoundStatements) {
        this.compoundStatements = compoundStatements;
    }

    void begin() {
        state = State.START;
        kind = Token.WORD;
        previous = Token.TERMINATOR;
        parentheses = 0;
    }

    Outcome follow(Token token) {
        if (token == Token.CONDITIONAL) {
            return Outcome.HEADER;
        }
        Outcome outcome = step(token);
        previous = token;
        return outcome;
    }

    private Outcome step(Token token) {
        return switch (state) {
            case START -> start(token);
            case LABEL -> token == Token.COLON ? Outcome.STATEMENT : Outcome.NO_BODY;
            case BEGIN -> token == Token.NOT ? Outcome.BLOCK : Outcome.NO_BODY;
            case CREATE -> created(token);
            case ALTER -> altered(token);
            case DEFINER -> definer(token);
            case NAME -> name(token);
            case AFTER_NAME -> afterName(token);
            case PARAMETERS -> parameters(token);
            case TRIGGER -> trigger(token);
            case EVENT -> event(token);
        };
    }

    private Outcome start(Token token) {
        if (token == Token.CREATE) {
            return to(State.CREATE);
        }
        if (token == Token.ALTER) {
            return to(State.ALTER);
        }
        if (!compoundStatements) {
            return Outcome.NO_BODY;
        }
        if (token == Token.BEGIN) {
            return to(State.BEGIN);
        }
        if (CompoundBody.opensBlock(token)) {
            return Outcome.BLOCK;
        }
        return token == Token.WORD || token == Token.QUOTED ? to(State.LABEL) : Outcome.NO_BODY;
    }

    private Outcome created(Token token) {
        if (token == Token.DEFINER) {
            return to(State.DEFINER);
        }
        if (token == Token.OR || token == Token.REPLACE || token == Token.AGGREGATE) {
            return Outcome.HEADER;
        }
        return kind(token) ? to(State.NAME) : Outcome.NO_BODY;
    }

    private Outcome altered(Token token) {
        if (token == Token.DEFINER) {
            return to(State.DEFINER);
        }
        return token == Token.EVENT && kind(token) ? to(State.NAME) : Outcome.NO_BODY;
    }

    /** {@code DEFINER = user@host}, where the user may be called {@code trigger}. */
    private Outcome definer(Token token) {
        if (token == Token.VIEW) {
            return Outcome.NO_BODY;
        }
        if (previous == Token.SYMBOL || !(token == Token.AGGREGATE || kind(token))) {
            return Outcome.HEADER;
        }
        return token == Token.AGGREGATE ? Outcome.HEADER : to(State.NAME);
    }

    private boolean kind(Token token) {
        boolean known = token == Token.PROCEDURE
                || token == Token.FUNCTION
                || token == Token.TRIGGER
                || token == Token.EVENT
                || (compoundStatements && token == Token.PACKAGE);
        if (known) {
            kind = token;
        }
        return known;
    }

    /** {@code [IF NOT EXISTS] name}, whatever the name is. */
    private Outcome name(Token token) {
        boolean precedes = token == Token.IF
                || (token == Token.NOT && previous == Token.IF)
                || (token == Token.EXISTS && previous == Token.NOT)
                || (token == Token.BODY && kind == Token.PACKAGE && previous == Token.PACKAGE);
        return precedes ? Outcome.HEADER : to(State.AFTER_NAME);
    }

    private Outcome afterName(Token token) {
        if (token == Token.DOT) {
            return to(State.NAME);
        }
        if (kind == Token.TRIGGER) {
            return to(State.TRIGGER);
        }
        if (kind == Token.EVENT) {
            state = State.EVENT;
            return event(token);
        }
        if (kind == Token.PACKAGE) {
            return Outcome.PACKAGE;
        }
        // CREATE FUNCTION f RETURNS INTEGER SONAME '…' has neither parameters nor body.
        if (token != Token.OPEN) {
            return Outcome.NO_BODY;
        }
        parentheses = 1;
        return to(State.PARAMETERS);
    }

    private Outcome parameters(Token token) {
        count(token);
        return parentheses == 0 ? Outcome.CLAUSES : Outcome.HEADER;
    }

    private Outcome trigger(Token token) {
        return previous == Token.EACH && token == Token.ROW ? Outcome.CLAUSES : Outcome.HEADER;
    }

    private Outcome event(Token token) {
        count(token);
        return token == Token.DO && parentheses == 0 ? Outcome.STATEMENT : Outcome.HEADER;
    }

    private void count(Token token) {
        if (token == Token.OPEN) {
            parentheses++;
        } else if (token == Token.CLOSE) {
            parentheses--;
        }
    }

    private Outcome to(State next) {
        state = next;
        return Outcome.HEADER;
    }
}
