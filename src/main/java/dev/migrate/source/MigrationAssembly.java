package dev.migrate.source;

import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Script;
import dev.migrate.model.Version;
import dev.migrate.source.name.MigrationKey;
import dev.migrate.source.name.ScriptName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts up and down scripts together to migrations. */
final class MigrationAssembly {
    private final Map<MigrationKey, List<Found>> ups = new LinkedHashMap<>();
    private final Map<MigrationKey, List<Found>> downs = new LinkedHashMap<>();

    /**
     * A script and where its name comes from.
     *
     * @param script empty if something is wrong with it, which is reported already
     */
    private record Found(String file, ScriptName name, Optional<Script> script) {}

    void addUp(String file, ScriptName name, Optional<Script> script) {
        ups.computeIfAbsent(name.key(), key -> new ArrayList<>(1)).add(new Found(file, name, script));
    }

    void addDown(String file, ScriptName name, Optional<Script> script) {
        downs.computeIfAbsent(name.key(), key -> new ArrayList<>(1)).add(new Found(file, name, script));
    }

    /** All migrations that have one up script, in the order in which they run; what doesn't fit together is a problem. */
    List<Migration> finish(ProblemList problems) {
        refuseSeveral(ups, "up", problems);
        refuseSeveral(downs, "down", problems);
        refuseOrphans(problems);
        List<Migration> migrations = new ArrayList<>(ups.size());
        for (Map.Entry<MigrationKey, List<Found>> entry : ups.entrySet()) {
            if (entry.getValue().size() > 1) {
                // Which of the files the history means nobody knows, so none is compared with it.
                continue;
            }
            Found up = entry.getValue().get(0);
            List<Found> down = downs.getOrDefault(entry.getKey(), List.of());
            up.script()
                    .map(script -> new Migration(
                            up.name().kind(),
                            up.name().version(),
                            up.name().name(),
                            script,
                            down.isEmpty() ? Optional.empty() : down.get(0).script()))
                    .ifPresent(migrations::add);
        }
        migrations.sort(MigrationAssembly::compare);
        return migrations;
    }

    private static void refuseSeveral(Map<MigrationKey, List<Found>> scripts, String word, ProblemList problems) {
        for (Map.Entry<MigrationKey, List<Found>> entry : scripts.entrySet()) {
            List<Found> found = entry.getValue();
            if (found.size() == 1) {
                continue;
            }
            List<String> files = new ArrayList<>(found.size());
            for (Found one : found) {
                files.add("'" + one.file() + "'");
            }
            problems.error(
                    found.get(1).file(),
                    entry.getKey().words() + " has " + found.size() + " " + word + " scripts: "
                            + String.join(", ", files),
                    entry.getKey().kind() == MigrationKind.REPEATABLE
                            ? "Give all but one of them another name."
                            : "Give all but one of them another version.");
        }
    }

    private void refuseOrphans(ProblemList problems) {
        Map<String, Found> byName = new HashMap<>();
        for (Map.Entry<MigrationKey, List<Found>> entry : downs.entrySet()) {
            if (ups.containsKey(entry.getKey())) {
                continue;
            }
            if (byName.isEmpty()) {
                ups.values().forEach(found -> byName.put(found.get(0).name().name(), found.get(0)));
            }
            Found down = entry.getValue().get(0);
            Found near = byName.get(down.name().name());
            problems.error(
                    down.file(),
                    "'" + down.file() + "' is a down script, but version "
                            + down.name().version().map(Version::toString).orElse("") + " has no up script",
                    near == null
                            ? "Add the up script, or remove the down script."
                            : "Does it belong to '" + near.file() + "'?");
        }
    }

    private static int compare(Migration left, Migration right) {
        if (left.version().isPresent() && right.version().isPresent()) {
            int order = left.version().get().compareTo(right.version().get());
            return order != 0 ? order : left.kind().compareTo(right.kind());
        }
        if (left.version().isEmpty() && right.version().isEmpty()) {
            return left.name().compareTo(right.name());
        }
        return left.version().isPresent() ? -1 : 1;
    }
}
