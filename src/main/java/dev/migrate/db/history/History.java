package dev.migrate.db.history;

import dev.migrate.model.AppliedMigration;
import dev.migrate.model.PartialMigration;
import java.util.List;

/**
 * What the database knows of its migrations.
 *
 * @param rows in order of application
 * @param partials attempts that stopped half-way
 */
public record History(List<AppliedMigration> rows, List<PartialMigration> partials) {
    public static final History EMPTY = new History(List.of(), List.of());

    public History {
        rows = List.copyOf(rows);
        partials = List.copyOf(partials);
    }

    /** The number that the next row gets in the order of application. */
    public long nextOrder() {
        long highest = 0;
        for (AppliedMigration row : rows) {
            highest = Math.max(highest, row.order());
        }
        return highest + 1;
    }
}
