package dev.migrate.report;

import dev.migrate.model.Location;
import dev.migrate.model.Severity;

/** A workflow command of GitHub Actions that marks a file: {@code ::error file=a.sql,line=7::message}. */
final class GithubCommand {
    private final StringBuilder text;
    private boolean hasProperty;

    private GithubCommand(String name) {
        text = new StringBuilder("::").append(name);
    }

    static GithubCommand annotation(Severity severity) {
        return new GithubCommand(severity.word());
    }

    GithubCommand at(Location location) {
        return file(location.file()).line(location.line()).column(location.column());
    }

    /** The file from the root of the repository, as GitHub wants it. */
    GithubCommand file(String file) {
        return with("file", file.startsWith("./") ? file.substring(2) : file);
    }

    GithubCommand line(int line) {
        return with("line", Integer.toString(line));
    }

    GithubCommand column(int column) {
        return with("col", Integer.toString(column));
    }

    GithubCommand title(String title) {
        return with("title", title);
    }

    private GithubCommand with(String property, String value) {
        text.append(hasProperty ? "," : " ").append(property).append('=');
        text.append(escaped(value).replace(":", "%3A").replace(",", "%2C"));
        hasProperty = true;
        return this;
    }

    /** The whole command, on one line. */
    String message(String message) {
        return text.append("::").append(escaped(message)).toString();
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
