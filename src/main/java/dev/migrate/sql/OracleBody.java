package dev.migrate.sql;

import java.util.BitSet;

/** Bodies and anonymous blocks in MariaDB's {@code sql_mode = ORACLE}, which have declarations before BEGIN, as PL/SQL. */
final class OracleBody implements Body {
    private enum State {
        START,
        CREATE,
        /** Behind PROCEDURE and its kin, before the declarations or BEGIN. */
        HEADER,
        STATEMENT_START,
        /** Within {@code <<label>>}. */
        LABEL,
        /** Behind a first word, which may turn out to be a label. */
        FIRST_WORD,
        STATEMENT,
        /** Behind FOR or WHILE, before LOOP. */
        LOOP_HEADER,
        AFTER_END,
        NO_BODY
    }

    private State state = State.START;
    private Token previous = Token.TERMINATOR;
    /** Blocks that are open. */
    private int depth;
    /** Those of them in whose declarations we are, by their depth. */
    private final BitSet declaring = new BitSet();
    /** CASE expressions that are open in the current statement. */
    private int expressions;
    /** Parentheses that are open in a header, or signs of a label that are passed. */
    private int count;
    /** Whether the current statement is the condition behind UNTIL, which ends with END REPEAT. */
    private boolean until;

    @Override
    public void begin() {
        state = State.START;
        previous = Token.TERMINATOR;
        depth = 0;
        declaring.clear();
        expressions = 0;
    }

    @Override
    public boolean follow(Token token) {
        if (token != Token.CONDITIONAL) {
            step(token);
            previous = token;
        }
        return depth > 0 || (state != State.NO_BODY && state != State.STATEMENT && state != State.AFTER_END);
    }

    @Override
    public boolean isOpen() {
        return depth > 0;
    }

    private void step(Token token) {
        if (token == Token.TERMINATOR || token == Token.SEPARATOR) {
            state = State.STATEMENT_START;
            expressions = 0;
            return;
        }
        switch (state) {
            case START -> {
                state = token == Token.CREATE ? State.CREATE : State.STATEMENT_START;
                if (state == State.STATEMENT_START) {
                    start(token);
                }
            }
            case CREATE -> created(token);
            case HEADER -> header(token);
            case STATEMENT_START -> start(token);
            case LABEL -> label(token);
            case FIRST_WORD -> {
                state = token == Token.COLON ? State.STATEMENT_START : State.STATEMENT;
                inside(token);
            }
            case STATEMENT -> inside(token);
            case LOOP_HEADER -> {
                if (token == Token.LOOP) {
                    open(State.STATEMENT_START);
                }
            }
            case AFTER_END -> state = State.STATEMENT;
            case NO_BODY -> {}
        }
    }

    private void created(Token token) {
        if (isRoutine(token) && previous != Token.SYMBOL && previous != Token.AT) {
            header();
            return;
        }
        boolean clause = token == Token.OR
                || token == Token.REPLACE
                || token == Token.AGGREGATE
                || token == Token.DEFINER
                || token == Token.SYMBOL
                || token == Token.AT
                || previous == Token.SYMBOL
                || previous == Token.AT;
        state = clause ? State.CREATE : State.NO_BODY;
    }

    private static boolean isRoutine(Token token) {
        return token == Token.PROCEDURE
                || token == Token.FUNCTION
                || token == Token.PACKAGE
                || token == Token.TRIGGER
                || token == Token.EVENT;
    }

    private void header() {
        state = State.HEADER;
        count = 0;
    }

    private void header(Token token) {
        if (token == Token.OPEN) {
            count++;
        } else if (token == Token.CLOSE) {
            count--;
        }
        if (count > 0) {
            return;
        }
        if (token == Token.AS || token == Token.IS) {
            declare();
        } else if (token == Token.BEGIN || token == Token.DECLARE) {
            start(token);
        } else if (token == Token.DO || (token == Token.ROW && previous == Token.EACH)) {
            state = State.STATEMENT_START;
        }
    }

    private void start(Token token) {
        until = token == Token.UNTIL;
        switch (token) {
            case BEGIN -> {
                if (declaring.get(depth)) {
                    declaring.clear(depth);
                    state = State.STATEMENT_START;
                } else {
                    open(State.STATEMENT_START);
                }
            }
            case DECLARE -> declare();
            case LOOP, REPEAT -> open(State.STATEMENT_START);
            case IF, CASE -> open(State.STATEMENT);
            case FOR, WHILE -> state = State.LOOP_HEADER;
            case END -> close();
            case PROCEDURE, FUNCTION -> header();
            case ELSE, NOT, ATOMIC -> state = State.STATEMENT_START;
            case SYMBOL -> {
                state = State.LABEL;
                count = 1;
            }
            default -> state = State.FIRST_WORD;
        }
    }

    private void label(Token token) {
        count += token == Token.SYMBOL ? 1 : 0;
        if (count == 4) {
            state = State.STATEMENT_START;
        }
    }

    private void inside(Token token) {
        if (token == Token.CASE) {
            expressions++;
        } else if (expressions > 0) {
            expressions -= token == Token.END && CompoundBody.endsOperand(previous) ? 1 : 0;
        } else if (token == Token.THEN || token == Token.ELSE) {
            state = State.STATEMENT_START;
        } else if (token == Token.END && until) {
            close();
        }
    }

    private void declare() {
        open(State.STATEMENT_START);
        declaring.set(depth);
    }

    private void open(State next) {
        depth++;
        declaring.clear(depth);
        state = next;
    }

    private void close() {
        depth = Math.max(0, depth - 1);
        state = State.AFTER_END;
    }
}
