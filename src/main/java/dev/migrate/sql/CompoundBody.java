package dev.migrate.sql;

/**
 * Bodies of MySQL's and MariaDB's routines, triggers, events and packages, and compound statements outside of them.
 *
 * <p>Blocks are counted only where a statement can begin, so that functions called IF and REPEAT, {@code IF EXISTS}, and
 * columns called {@code begin} or {@code end} don't count.
 */
final class CompoundBody implements Body {
    private enum State {
        HEADER,
        /** Behind parameters, {@code FOR EACH ROW} or {@code HANDLER FOR}: clauses, then a statement. */
        CLAUSES,
        STATEMENT_START,
        /** Behind a first word, which may turn out to be a label. */
        FIRST_WORD,
        STATEMENT,
        /** Between UNTIL and END REPEAT. */
        UNTIL,
        /** Behind END, before what it ends and a label. */
        AFTER_END
    }

    private final CompoundHeader header;
    private State state = State.HEADER;
    private Token previous = Token.TERMINATOR;
    /** Blocks that are open. */
    private int depth;
    /** CASE expressions that are open in the current statement. */
    private int expressions;
    /** Parentheses that are open among clauses. */
    private int parentheses;

    CompoundBody(CompoundHeader header) {
        this.header = header;
    }

    @Override
    public void begin() {
        header.begin();
        state = State.HEADER;
        previous = Token.TERMINATOR;
        depth = 0;
        expressions = 0;
    }

    @Override
    public boolean follow(Token token) {
        if (token == Token.CONDITIONAL) {
            return true;
        }
        boolean interested = state == State.HEADER ? header(token) : body(token);
        previous = token;
        return interested;
    }

    @Override
    public boolean isOpen() {
        return depth > 0;
    }

    static boolean opensBlock(Token token) {
        return token == Token.BEGIN
                || token == Token.IF
                || token == Token.CASE
                || token == Token.LOOP
                || token == Token.WHILE
                || token == Token.REPEAT
                || token == Token.FOR;
    }

    private boolean header(Token token) {
        return switch (header.follow(token)) {
            case NO_BODY -> false;
            case HEADER -> true;
            case CLAUSES -> {
                clauses();
                yield true;
            }
            case STATEMENT -> {
                state = State.STATEMENT_START;
                yield true;
            }
            case BLOCK -> {
                open(token);
                yield true;
            }
            case PACKAGE -> {
                depth = 1;
                clauses();
                yield body(token);
            }
        };
    }

    private boolean body(Token token) {
        if (token == Token.TERMINATOR || token == Token.SEPARATOR) {
            state = State.STATEMENT_START;
            expressions = 0;
            return true;
        }
        switch (state) {
            case HEADER, AFTER_END -> state = State.STATEMENT;
            case CLAUSES -> clause(token);
            case STATEMENT_START -> start(token);
            case FIRST_WORD -> second(token);
            case STATEMENT -> inside(token);
            case UNTIL -> until(token);
        }
        // A body of one simple statement ends with the first terminator, whatever is in it.
        return depth > 0 || (state != State.STATEMENT && state != State.AFTER_END);
    }

    private void clauses() {
        state = State.CLAUSES;
        parentheses = 0;
    }

    private void clause(Token token) {
        if (token == Token.OPEN) {
            parentheses++;
        } else if (token == Token.CLOSE) {
            parentheses--;
        }
        if (parentheses > 0 || previous == Token.FOLLOWS || previous == Token.PRECEDES) {
            return;
        }
        if (token == Token.COLON) {
            state = State.STATEMENT_START;
        } else if (opensBlock(token) || token == Token.END) {
            start(token);
        } else if (token.startsSimpleStatement() && !namesType(token)) {
            state = State.STATEMENT;
        }
    }

    /** {@code RETURNS SET('a')} and {@code RETURNS CHAR CHARACTER SET utf8mb4} are types. */
    private boolean namesType(Token token) {
        return token == Token.SET
                && (previous == Token.RETURNS || previous == Token.CHARACTER || previous == Token.CHAR);
    }

    private void start(Token token) {
        if (opensBlock(token)) {
            open(token);
        } else if (token == Token.END) {
            close();
        } else if (token == Token.UNTIL) {
            state = State.UNTIL;
        } else if (token == Token.FUNCTION || token == Token.PROCEDURE) {
            clauses();
        } else if (!staysAtStart(token)) {
            state = State.FIRST_WORD;
        }
    }

    /** {@code BEGIN NOT ATOMIC}, or the ELSE of a statement. */
    private boolean staysAtStart(Token token) {
        return token == Token.ELSE
                || (token == Token.NOT && previous == Token.BEGIN)
                || (token == Token.ATOMIC && previous == Token.NOT);
    }

    private void second(Token token) {
        if (token == Token.COLON) {
            state = State.STATEMENT_START;
            return;
        }
        state = State.STATEMENT;
        inside(token);
    }

    private void inside(Token token) {
        if (expressions > 0 || token == Token.CASE) {
            expression(token);
        } else if (token == Token.THEN || token == Token.ELSE || (token == Token.DO && previous != Token.AS)) {
            state = State.STATEMENT_START;
        } else if (token == Token.FOR && previous == Token.HANDLER) {
            clauses();
        }
    }

    private void until(Token token) {
        if (expressions == 0 && token == Token.END) {
            close();
            return;
        }
        expression(token);
    }

    private void expression(Token token) {
        if (token == Token.CASE) {
            expressions++;
        } else if (token == Token.END && endsOperand(previous)) {
            expressions--;
        }
    }

    /** Behind an operator, {@code end} is a column's name. */
    static boolean endsOperand(Token token) {
        return token != Token.CASE
                && token != Token.WHEN
                && token != Token.THEN
                && token != Token.ELSE
                && token != Token.SYMBOL
                && token != Token.OPEN;
    }

    private void open(Token token) {
        depth++;
        boolean statementsFollow = token == Token.BEGIN || token == Token.LOOP || token == Token.REPEAT;
        state = statementsFollow || token == Token.NOT ? State.STATEMENT_START : State.STATEMENT;
    }

    private void close() {
        depth--;
        state = State.AFTER_END;
    }
}
