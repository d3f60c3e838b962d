package dev.migrate.engine;

import java.sql.SQLException;

/** What is done with a task. */
@FunctionalInterface
interface TaskWork {
    void run(Task task) throws SQLException;
}
