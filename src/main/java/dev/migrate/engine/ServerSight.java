package dev.migrate.engine;

import dev.migrate.db.Blocker;
import dev.migrate.db.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** What the server tells of a statement that runs; only to be shown, so a failure to ask is none. */
record ServerSight(Optional<Blocker> blocker, Optional<String> progress) {
    /** Something that is asked on one connection about another. */
    @FunctionalInterface
    private interface Question<T> {
        Optional<T> of(Connection running, Connection asking) throws SQLException;
    }

    static ServerSight of(Session session) {
        Dialect dialect = session.dialect();
        if (!dialect.capabilities().tellsProgress()) {
            return new ServerSight(Optional.empty(), Optional.empty());
        }
        return new ServerSight(ask(session, dialect::blocker), ask(session, dialect::progress));
    }

    private static <T> Optional<T> ask(Session session, Question<T> question) {
        try (Connection asking = session.further().open()) {
            return question.of(session.connection(), asking);
        } catch (SQLException notTold) {
            return Optional.empty();
        }
    }

    /** The same in words. */
    Optional<String> text() {
        Optional<String> waits = blocker.map(other -> "waiting for " + other.text());
        return progress.isPresent()
                ? Optional.of(progress.get() + waits.map(text -> ", " + text).orElse(""))
                : waits;
    }
}
