package dev.migrate.sql;

/** SQLite's {@code CREATE [TEMP] TRIGGER … BEGIN … ; END;} by the rule of its {@code sqlite3_complete}. */
final class TriggerBody implements Body {
    private enum State {
        START,
        EXPLAIN,
        CREATE,
        BODY,
        AFTER_TERMINATOR,
        AFTER_END
    }

    private State state = State.START;

    @Override
    public void begin() {
        state = State.START;
    }

    @Override
    public boolean follow(Token token) {
        return switch (state) {
            case START, EXPLAIN -> beginning(token);
            case CREATE -> created(token);
            case BODY, AFTER_END -> {
                state = token == Token.TERMINATOR ? State.AFTER_TERMINATOR : State.BODY;
                yield true;
            }
            case AFTER_TERMINATOR -> {
                if (token != Token.TERMINATOR) {
                    state = token == Token.END ? State.AFTER_END : State.BODY;
                }
                yield true;
            }
        };
    }

    @Override
    public boolean isOpen() {
        return state == State.BODY || state == State.AFTER_TERMINATOR;
    }

    private boolean beginning(Token token) {
        if (token == Token.CREATE) {
            state = State.CREATE;
            return true;
        }
        boolean explains = state == State.EXPLAIN || token == Token.EXPLAIN;
        state = State.EXPLAIN;
        return explains;
    }

    private boolean created(Token token) {
        if (token == Token.TRIGGER) {
            state = State.BODY;
            return true;
        }
        return token == Token.TEMP || token == Token.TEMPORARY;
    }
}
