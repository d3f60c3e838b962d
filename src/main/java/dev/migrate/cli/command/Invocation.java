package dev.migrate.cli.command;

import dev.migrate.Migrator;
import dev.migrate.cli.argument.CommandOption;
import dev.migrate.cli.argument.ParsedArguments;
import dev.migrate.cli.process.Surroundings;
import dev.migrate.config.Config;
import dev.migrate.config.ConfigLoader;
import dev.migrate.config.Origin;
import dev.migrate.config.Setting;
import dev.migrate.db.EarlierRun;
import dev.migrate.db.url.DatabaseEngine;
import dev.migrate.db.url.DatabaseUrl;
import dev.migrate.db.url.Passwords;
import dev.migrate.db.url.Redaction;
import dev.migrate.dialect.sqlite.SqliteLibrary;
import dev.migrate.model.MigrateException;
import dev.migrate.report.Reporter;
import dev.migrate.report.Streams;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One command with its arguments, and what it works with: each made when it is first asked for. */
public final class Invocation {
    private static final String TABLE_PARAMETER = "x-migrations-table";

    private final Surroundings surroundings;
    private final ParsedArguments arguments;
    private @Nullable Config config;
    private @Nullable Reporter reporter;
    private @Nullable DatabaseUrl url;
    private Optional<DatabaseUrl> named = Optional.empty();
    private @Nullable Migrator migrator;

    public Invocation(Surroundings surroundings, ParsedArguments arguments) {
        this.surroundings = surroundings;
        this.arguments = arguments;
    }

    ParsedArguments arguments() {
        return arguments;
    }

    Streams streams() {
        return surroundings.streams();
    }

    Path workingDirectory() {
        return surroundings.workingDirectory();
    }

    /** What comes in on standard input. */
    InputStream input() {
        return surroundings.input();
    }

    /** The settings. */
    Config config() {
        if (config == null) {
            config = withUrlParameters(
                    ConfigLoader.load(arguments.settings(), surroundings.variables(), workingDirectory()));
        }
        return config;
    }

    /** golang-migrate keeps some settings in the URL; a URL that can't be read is told when it is used. */
    private static Config withUrlParameters(Config loaded) {
        Optional<String> text = loaded.text(Setting.DATABASE);
        if (text.isEmpty() || text.get().indexOf('?') < 0) {
            return loaded;
        }
        Optional<DatabaseUrl> readable = readable(text.get());
        if (readable.isEmpty()) {
            return loaded;
        }
        DatabaseUrl parsed = readable.get();
        Config settled = loaded;
        if (parsed.migrationsTable().isPresent()) {
            settled = withTable(settled, parsed.migrationsTable().get());
        }
        if (parsed.statementTimeout().isPresent()) {
            settled = settled.withUrlParameter(
                    Setting.STATEMENT_TIMEOUT,
                    "x-statement-timeout",
                    parsed.statementTimeout().get().toMillis() + "ms");
        }
        return settled;
    }

    private static Config withTable(Config config, String text) {
        if (config.origin(Setting.TABLE).kind() != Origin.Kind.DEFAULT) {
            return config;
        }
        QuotedTable quoted = QuotedTable.of(text).orElse(new QuotedTable(Optional.empty(), text));
        Config settled = config.withUrlParameter(Setting.TABLE, TABLE_PARAMETER, quoted.table());
        return quoted.schema().isPresent()
                ? settled.withUrlParameter(
                        Setting.SCHEMA, TABLE_PARAMETER, quoted.schema().get())
                : settled;
    }

    /** Tells the outcome, in the form that the settings ask for. */
    public Reporter reporter() {
        if (reporter == null) {
            Reporter plain = Reporters.of(config(), surroundings);
            named = named();
            reporter = new RedactingReporter(plain, this::redact);
            if (config().flag(Setting.VERBOSE)) {
                UnaryOperator<String> form = Reporters.log(config());
                surroundings.log().open(streams().err(), entry -> form.apply(redact(entry)));
            } else {
                surroundings.log().silence();
            }
        }
        return reporter;
    }

    /** Tells a failure where the settings that the reporter needs may be what is wrong. */
    public Reporter reporterOfFailure() {
        try {
            return reporter();
        } catch (MigrateException unreadable) {
            return Reporters.early(arguments.settings(), surroundings);
        }
    }

    private String redact(String text) {
        String redacted = text;
        if (url != null) {
            redacted = url.redact(text);
        } else if (named.isPresent()) {
            redacted = named.get().redact(text);
        }
        for (String secret : config().secrets()) {
            redacted = new Redaction(secret, List.of()).apply(redacted);
        }
        return redacted;
    }

    /** The database, with user and password as far as they are known anywhere. */
    DatabaseUrl url() {
        if (url == null) {
            DatabaseUrl named = DatabaseUrl.parse(
                            config().text(Setting.DATABASE).orElse(""))
                    .in(config().folder(Setting.DATABASE));
            url = new Passwords(config(), surroundings.variables(), surroundings.home()).login(named);
        }
        return url;
    }

    /** The database as the settings themselves name it: nobody is asked, and no command is run, to log in there. */
    private Optional<DatabaseUrl> named() {
        return config().text(Setting.DATABASE)
                .flatMap(Invocation::readable)
                .map(found ->
                        config().text(Setting.PASSWORD).map(found::withPassword).orElse(found));
    }

    private static Optional<DatabaseUrl> readable(String url) {
        try {
            return Optional.of(DatabaseUrl.parse(url));
        } catch (MigrateException unreadable) {
            return Optional.empty();
        }
    }

    /** What kind of database the settings name, if they name one. */
    Optional<DatabaseEngine> engine() {
        return config().text(Setting.DATABASE).map(DatabaseUrl::parse).map(DatabaseUrl::engine);
    }

    /** Works on the database; a signal ends its run. */
    Migrator migrator() {
        if (migrator == null) {
            EarlierRun earlier = arguments.has(CommandOption.TERMINATE) ? EarlierRun.TERMINATE : EarlierRun.WAIT_FOR;
            // first, because drivers ask for their loggers when they are touched
            Reporter listener = reporter();
            if (url().engine() == DatabaseEngine.SQLITE) {
                surroundings.installation().nativeLibraries().ifPresent(SqliteLibrary::keepIn);
            }
            migrator = new Wiring(config(), url(), listener, earlier, Targets.resumePoint(arguments)).migrator();
            surroundings.interruption().cancelBy(migrator::cancel);
        }
        return migrator;
    }

    /** Asks the person at the terminal, if there is one. */
    Optional<String> ask(String question) {
        return surroundings.terminal().ask(question);
    }

    /** Asks for the password that the database wants; false if one was given already, or nobody can be asked. */
    public boolean askForPassword() {
        if (url == null || url.user().isEmpty() || url.password().isPresent()) {
            return false;
        }
        Optional<String> password =
                surroundings.terminal().askSecretly("Password of " + url.user().get() + " for " + url + ": ");
        if (password.isEmpty()) {
            return false;
        }
        url = url.withPassword(password.get());
        migrator = null;
        return true;
    }
}
