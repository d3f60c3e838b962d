package dev.migrate.cli;

import dev.migrate.testing.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes out of a terminal session what differs from run to run. */
final class Elisions {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\dZ?");
    private static final Pattern TOOK = Pattern.compile("\\b\\d+(\\.\\d+)? (ms|s|min)( \\d+ s)?\\b");
    private static final Pattern MILLISECONDS = Pattern.compile("(\"(?:executionTime|since|statement)Ms\": ?)\\d+");
    private static final Pattern NUMBERED = Pattern.compile("(\"(?:session|host)\": ?)\"[^\"]+\"");
    private static final Pattern GAP = Pattern.compile("\\[\\.\\.] {2,}");
    private static final Pattern CLIENT = Pattern.compile("(from |@')(\\d+\\.){3}\\d+(:\\d+)?");
    private static final Pattern RUN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern STAMP = Pattern.compile("\\b20\\d{12}(?=_)");
    private static final Pattern PROCESS = Pattern.compile("(process|session|pid|connection) \\d+");
    private static final Pattern DATA_FILE = Pattern.compile("\"base/\\d+/\\d+\"");
    /** A column of times is as wide as the longest of them. */
    private static final Pattern HEADING = Pattern.compile("took {2,}note");

    private static final Pattern RULES = Pattern.compile("(?m)(?<=-  )-{4,8}  -{4,}$");
    private static final Pattern UNTIMED = Pattern.compile("(?m)(?<= partial) {20,}");
    private static final Pattern RULE = Pattern.compile("(?m)-{4,}$");

    private final Path folder;
    private final Optional<TestDatabase> database;

    Elisions(Path folder, Optional<TestDatabase> database) {
        this.folder = folder;
        this.database = database;
    }

    String apply(String text) {
        String plain = text.replace(folder + "/", "").replace(folder.toString(), ".");
        if (database.isPresent()) {
            URI url = URI.create(database.get().url());
            plain = plain.replace(database.get().name(), "shop")
                    .replace(url.getHost() + ":" + url.getPort(), "db:1234");
        }
        plain = TIME.matcher(plain).replaceAll("[..]");
        plain = TOOK.matcher(plain).replaceAll("[..]");
        plain = GAP.matcher(plain).replaceAll("[..]  ");
        plain = CLIENT.matcher(plain).replaceAll("$1[..]");
        plain = NUMBERED.matcher(plain).replaceAll("$1\"[..]\"");
        plain = MILLISECONDS.matcher(plain).replaceAll("$1[..]");
        plain = STAMP.matcher(plain).replaceAll("20260101120000");
        plain = RUN.matcher(plain).replaceAll("[..]");
        plain = PROCESS.matcher(plain).replaceAll("$1 [..]");
        plain = DATA_FILE.matcher(plain).replaceAll("\"base/[..]\"");
        plain = HEADING.matcher(plain).replaceAll("took  note");
        plain = RULES.matcher(plain).replaceAll("----  ----");
        plain = UNTIMED.matcher(plain).replaceAll("  ");
        return RULE.matcher(plain).replaceAll("----");
    }
}
