package dev.migrate.sql;

/** PostgreSQL's {@code CREATE [OR REPLACE] FUNCTION|PROCEDURE … BEGIN ATOMIC … END}. */
final class AtomicBody implements Body {
    private enum State {
        START,
        CREATE,
        HEADER,
        BODY
    }

    private State state = State.START;
    private Token previous = Token.TERMINATOR;
    private int depth;

    @Override
    public void begin() {
        state = State.START;
        previous = Token.TERMINATOR;
        depth = 0;
    }

    @Override
    public boolean follow(Token token) {
        boolean interested = step(token);
        previous = token;
        return interested;
    }

    @Override
    public boolean isOpen() {
        return state == State.BODY && depth > 0;
    }

    private boolean step(Token token) {
        return switch (state) {
            case START -> {
                state = State.CREATE;
                yield token == Token.CREATE;
            }
            case CREATE -> {
                if (token == Token.FUNCTION || token == Token.PROCEDURE) {
                    state = State.HEADER;
                }
                yield state == State.HEADER || token == Token.OR || token == Token.REPLACE;
            }
            case HEADER -> {
                if (token == Token.ATOMIC && previous == Token.BEGIN) {
                    state = State.BODY;
                    depth = 1;
                }
                yield true;
            }
            case BODY -> {
                count(token);
                yield depth > 0;
            }
        };
    }

    private void count(Token token) {
        // Both words may be column labels: SELECT 1 AS end.
        if (previous == Token.AS) {
            return;
        }
        if (token == Token.CASE) {
            depth++;
        } else if (token == Token.END) {
            depth--;
        }
    }
}
