package dev.migrate.source;

import dev.migrate.model.Callback;
import dev.migrate.model.Migration;
import dev.migrate.model.Problem;
import dev.migrate.model.Severity;
import java.util.List;

/**
 * Everything that the folders hold.
 *
 * @param migrations versioned ones and baselines in order of version, then repeatables in order of name
 * @param callbacks in order of event, and those of one event in order of description
 * @param problems with names first, then with contents, then with what belongs together; the migrations are complete
 *     only if none of these is an error
 */
public record LoadedMigrations(List<Migration> migrations, List<Callback> callbacks, List<Problem> problems) {
    public LoadedMigrations {
        migrations = List.copyOf(migrations);
        callbacks = List.copyOf(callbacks);
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong with the files: else a migration without a file is not known to be missing. */
    public boolean isComplete() {
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                return false;
            }
        }
        return true;
    }
}
