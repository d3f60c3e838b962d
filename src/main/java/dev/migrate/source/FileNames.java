package dev.migrate.source;

import dev.migrate.model.CallbackEvent;
import dev.migrate.model.Direction;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Version;
import dev.migrate.source.name.CallbackName;
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
    private static final String DOWN = "." + Direction.DOWN.word();

    /** The layouts in the order in which they are asked; a name is of the first that understands it. */
    private final Layouts layouts = new Layouts();

    private final ProblemList problems;

    /** A file with what its name says. */
    record Named(SqlFile file, ScriptName name) {}

    /** A callback's file with what its name says. */
    record Called(SqlFile file, CallbackEvent event, String description) {}

    /** The files with names that are understood. */
    record Understood(List<Named> migrations, List<Called> callbacks) {}

    FileNames(ProblemList problems) {
        this.problems = problems;
    }

    /** Sorts files by what their names say, and reports those whose names say nothing. */
    Understood read(List<SqlFile> files) {
        List<Named> named = new ArrayList<>(files.size());
        List<Called> callbacks = new ArrayList<>();
        for (SqlFile file : files) {
            Optional<ScriptName> name = layouts.read(file.folder(), file.stem());
            if (name.isPresent()) {
                named.add(new Named(file, name.get()));
            } else {
                readOther(file, callbacks);
            }
        }
        return new Understood(withoutMisnamedPairs(withoutDownsAsUps(named)), callbacks);
    }

    private void readOther(SqlFile file, List<Called> callbacks) {
        Optional<CallbackName> name = layouts.callback(file.stem());
        if (name.isEmpty()) {
            explain(file);
            return;
        }
        Optional<CallbackEvent> event = name.get().event();
        if (event.isPresent()) {
            callbacks.add(new Called(file, event.get(), name.get().description()));
            return;
        }
        problems.warning(
                file.shown(),
                "'" + file.shown() + "' is a callback that is not run, because there is no "
                        + name.get().word() + " here",
                layouts.instead(name.get()));
    }

    private void explain(SqlFile file) {
        String shown = file.shown();
        problems.warning(
                shown,
                "'" + shown + "' is not named like a migration, and is left out",
                layouts.meant(file.folder(), file.stem())
                        .map(stem -> "Did you mean '" + stem + ".sql'?")
                        .orElse("Names begin with a version, such as 001_create_users.sql or V1__Create_users.sql;"
                                + " keep other SQL files elsewhere."));
    }

    /** Takes out {@code V1__x.down.sql}, which Flyway's names make an up script. */
    private List<Named> withoutDownsAsUps(List<Named> named) {
        List<Named> kept = new ArrayList<>(named.size());
        for (Named one : named) {
            if (one.name().layout() == Layout.FLYWAY
                    && one.name().direction() == Direction.UP
                    && one.file().stem().endsWith(DOWN)) {
                refuseDownAsUp(one.file(), one.name().kind());
            } else {
                kept.add(one);
            }
        }
        return kept;
    }

    private void refuseDownAsUp(SqlFile file, MigrationKind kind) {
        String stem = file.stem();
        String meant = "U" + stem.substring(1, stem.length() - DOWN.length()) + ".sql";
        problems.error(
                file.shown(),
                "'" + file.shown() + "' would be an up script, because of the '" + stem.charAt(0)
                        + "' that it begins with",
                kind == MigrationKind.REPEATABLE
                        ? "A repeatable has no down script; keep the file elsewhere."
                        : "Did you mean '" + meant + "'?");
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
