package dev.migrate.source;

import dev.migrate.model.Migration;
import dev.migrate.model.MigrationKind;
import dev.migrate.model.Script;
import dev.migrate.model.Version;
import dev.migrate.source.name.Layout;
import dev.migrate.source.name.MigrationKey;
import dev.migrate.source.name.ScriptName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts up and down scripts together to migrations. */
final class MigrationAssembly {
    private static final int TIME = 14;
    private static final int DATE = 8;
    private static final String BEGIN_OF_DAY = "000000";
    private static final String END_OF_DAY = "999999";

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
        orderByName();
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

    /**
     * Prisma and sql-migrate take migrations in the order of their names as text. Several may have one time:
     * 20240528214728, then 20240528214728.1, and so on. Among times, a mere date is the end of its day, for the underscore
     * behind it comes after all digits; for Diesel, which compares what is before the underscore, it is the beginning.
     */
    private void orderByName() {
        Map<Version, List<Found>> named = new LinkedHashMap<>();
        for (MigrationKey key : List.copyOf(ups.keySet())) {
            List<Found> found = ups.getOrDefault(key, List.of());
            Layout layout = found.get(0).name().layout();
            if (isOrderedByName(layout)
                    && found.stream().allMatch(one -> one.name().layout() == layout)) {
                named.put(key.version().orElseThrow(), found);
            }
        }
        boolean times = named.keySet().stream().anyMatch(version -> isNumber(version, TIME));
        named.forEach((version, found) -> {
            boolean isDay = times && isNumber(version, DATE);
            if (!isDay && found.size() == 1) {
                return;
            }
            boolean diesel = found.get(0).name().layout() == Layout.FOLDER;
            if (diesel && found.size() > 1) {
                return;
            }
            Version first = isDay ? Version.of(version + (diesel ? BEGIN_OF_DAY : END_OF_DAY)) : version;
            MigrationKey key = found.get(0).name().key();
            ups.remove(key);
            List<Found> reverting = Optional.ofNullable(downs.remove(key)).orElse(List.of());
            found.sort(Comparator.comparing(Found::file));
            for (int i = 0; i < found.size(); i++) {
                Found one = found.get(i);
                ScriptName name = one.name().at(i == 0 ? first : Version.of(first + "." + i));
                addUp(one.file(), name, one.script());
                for (Found down : reverting) {
                    if (folder(down.file()).equals(folder(one.file()))) {
                        addDown(down.file(), name, down.script());
                    }
                }
            }
        });
    }

    /** A file that both directions are in, or the folder of one migration. */
    private static String folder(String file) {
        return file.replaceFirst("/(up|migration|down)\\.sql$", "");
    }

    private static boolean isOrderedByName(Layout layout) {
        return layout == Layout.PRISMA || layout == Layout.FOLDER || layout == Layout.SQL_MIGRATE;
    }

    private static boolean isNumber(Version version, int digits) {
        String text = version.toString();
        return text.length() == digits && text.chars().allMatch(c -> c >= '0' && c <= '9');
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
            String message = "'" + down.file() + "' is a down script, but version "
                    + down.name().version().map(Version::toString).orElse("") + " has no up script";
            if (near == null || near.name().name().isEmpty()) {
                problems.error(down.file(), message, "Add the up script, or remove the down script.");
            } else {
                problems.warning(
                        down.file(), message + ", and is left out", "Does it belong to '" + near.file() + "'?");
            }
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
