package dev.migrate.plan;

import dev.migrate.model.AppliedMigration;
import dev.migrate.model.Migration;
import dev.migrate.model.PartialMigration;
import java.util.Optional;

/** One thing to do. */
public sealed interface Step {
    /** Version and name, as people say it. */
    String label();

    /** The attempt that it goes on with. */
    Optional<PartialMigration> resumed();

    /**
     * Runs the up script.
     *
     * @param replaced the history row that it takes the place of: a repeatable's earlier one
     * @param resumed an attempt that it goes on with
     */
    record Apply(Migration migration, Optional<AppliedMigration> replaced, Optional<PartialMigration> resumed)
            implements Step {
        @Override
        public String label() {
            return migration.label();
        }
    }

    /**
     * Runs the down script: the file's, else the one stored when the migration was applied.
     *
     * @param resumed an attempt to revert that it goes on with
     */
    record Revert(AppliedMigration applied, Optional<Migration> migration, Optional<PartialMigration> resumed)
            implements Step {
        @Override
        public String label() {
            return applied.label();
        }
    }
}
