package dev.migrate.source;

import dev.migrate.model.Direction;
import dev.migrate.model.Version;
import dev.migrate.source.name.Layout;
import dev.migrate.source.name.Layouts;
import dev.migrate.source.name.ScriptName;
import dev.migrate.source.text.SqlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands the names of files, and says of each that it doesn't understand what was probably meant. */
final class FileNames {
    /** The layouts in the order in which they are asked; a name is of the first that understands it. */
    private final Layouts layouts = new Layouts();

    private final ProblemList problems;

    /** A file with what its name says. */
    record Named(SqlFile file, ScriptName name) {}

    FileNames(ProblemList problems) {
        this.problems = problems;
    }

    /** The files with names that are understood. */
    List<Named> read(List<SqlFile> files) {
        List<Named> named = new ArrayList<>(files.size());
        for (SqlFile file : files) {
            Optional<ScriptName> name = layouts.read(file.folder(), file.stem());
            if (name.isPresent()) {
                named.add(new Named(file, name.get()));
            } else {
                explain(file);
            }
        }
        return withoutMisnamedPairs(named);
    }

    private void explain(SqlFile file) {
        String shown = file.shown();
        if (layouts.isCallback(file.stem())) {
            problems.warning(
                    shown,
                    "'" + shown + "' is a Flyway callback; callbacks are not run yet",
                    "Run what is in it by other means, or make it a repeatable migration (R__name.sql).");
            return;
        }
        problems.warning(
                shown,
                "'" + shown + "' is not named like a migration, and is left out",
                layouts.meant(file.folder(), file.stem())
                        .map(stem -> "Did you mean '" + stem + ".sql'?")
                        .orElse("Names begin with a version, such as 001_create_users.sql or V1__Create_users.sql;"
                                + " keep other SQL files elsewhere."));
    }

    /**
     * Takes out {@code 21_x_up.sql} and {@code 21_x_down.sql}: read as they stand, both would be up scripts.
     *
     * <p>Alone, such a name is a fine one ({@code 7_scale_up.sql}), unless its neighbours are named {@code .up.sql}.
     */
    private List<Named> withoutMisnamedPairs(List<Named> named) {
        Set<Version> ups = versionsEnding(named, Direction.UP);
        Set<Version> downs = versionsEnding(named, Direction.DOWN);
        if (ups.isEmpty() && downs.isEmpty()) {
            return named;
        }
        boolean paired = named.stream().anyMatch(one -> one.name().layout() == Layout.PAIRED);
        List<Named> kept = new ArrayList<>(named.size());
        for (Named one : named) {
            Optional<Direction> ending = ending(one.name());
            Version version = one.name().version().orElse(null);
            if (ending.isPresent() && (paired || (ups.contains(version) && downs.contains(version)))) {
                refuse(one, ending.get());
            } else {
                kept.add(one);
            }
        }
        return kept;
    }

    private static Set<Version> versionsEnding(List<Named> named, Direction direction) {
        Set<Version> versions = new HashSet<>();
        for (Named one : named) {
            if (ending(one.name()).filter(direction::equals).isPresent()) {
                one.name().version().ifPresent(versions::add);
            }
        }
        return versions;
    }

    private static Optional<Direction> ending(ScriptName name) {
        if (name.layout() != Layout.PLAIN) {
            return Optional.empty();
        }
        for (Direction direction : Direction.values()) {
            if (name.name().endsWith("_" + direction.word())) {
                return Optional.of(direction);
            }
        }
        return Optional.empty();
    }

    private void refuse(Named one, Direction direction) {
        String shown = one.file().shown();
        String stem = one.file().stem();
        String meant = stem.substring(0, stem.length() - direction.word().length() - 1) + "." + direction.word();
        problems.error(
                shown,
                "'" + shown + "' would be an up script, because no dot stands before '" + direction.word() + "'",
                "Did you mean '" + meant + ".sql'?");
    }
}
