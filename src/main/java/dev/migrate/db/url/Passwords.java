package dev.migrate.db.url;

import dev.migrate.config.Config;
import dev.migrate.config.Origin;
import dev.migrate.config.Setting;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds user and password at the moment when a connection is opened, so that a password that lives only for minutes is
 * fresh.
 *
 * <p>Of the settings {@code password}, {@code password-file} and {@code password-command} the one goes first that was
 * given in the most direct way (option, variable, section of the config file, its top level); between equals the order
 * is as here. After them come the URL and, for MySQL and MariaDB, {@code ~/.my.cnf}. PostgreSQL's driver reads
 * {@code ~/.pgpass} itself.
 */
public final class Passwords {
    private static final List<Setting> SOURCES =
            List.of(Setting.PASSWORD, Setting.PASSWORD_FILE, Setting.PASSWORD_COMMAND);
    private static final String HOME = "~/";

    private final Config config;
    private final Map<String, String> environment;
    private final Path home;

    /** @param environment of the password command */
    public Passwords(Config config, Map<String, String> environment, Path home) {
        this.config = config;
        this.environment = environment;
        this.home = home;
    }

    /** The URL with the user and the password to log in with, as far as they are known anywhere. */
    public DatabaseUrl login(DatabaseUrl url) {
        if (url.engine() == DatabaseEngine.SQLITE) {
            return url;
        }
        Optional<String> user = config.text(Setting.USER);
        Optional<Setting> source = source();
        DatabaseUrl named = user.isPresent() ? url.withUser(user.get()) : url;
        DatabaseUrl known = source.isPresent() ? named.withPassword(read(source.get())) : named;
        if (known.engine() == DatabaseEngine.POSTGRESQL) {
            return known;
        }
        boolean complete = known.user().isPresent() && known.password().isPresent() && known.namesHost();
        return complete ? known : ClientOptions.read(home.resolve(".my.cnf")).complete(known);
    }

    private Optional<Setting> source() {
        Optional<Setting> first = Optional.empty();
        for (Setting setting : SOURCES) {
            boolean given = config.text(setting).isPresent();
            if (given && (first.isEmpty() || kind(setting).compareTo(kind(first.get())) < 0)) {
                first = Optional.of(setting);
            }
        }
        return first;
    }

    private Origin.Kind kind(Setting setting) {
        return config.origin(setting).kind();
    }

    private String read(Setting source) {
        String text = config.text(source).orElseThrow();
        if (source == Setting.PASSWORD_FILE) {
            return fromFile(text);
        }
        return source == Setting.PASSWORD_COMMAND
                ? new PasswordCommand(text, config.origin(source), config.folder(source), environment).run()
                : text;
    }

    private String fromFile(String name) {
        Path file = name.startsWith(HOME)
                ? home.resolve(name.substring(HOME.length()))
                : config.folder(Setting.PASSWORD_FILE).resolve(name);
        String password;
        try {
            password = withoutNewline(Files.readString(file));
        } catch (IOException unreadable) {
            throw fileFailure(file, "can't be read: " + reason(file, unreadable));
        }
        if (password.isEmpty()) {
            throw fileFailure(file, "is empty");
        }
        return password;
    }

    private static String withoutNewline(String text) {
        if (text.endsWith("\r\n")) {
            return text.substring(0, text.length() - 2);
        }
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private MigrateException fileFailure(Path file, String complaint) {
        return MigrateException.because(ErrorCode.CONFIGURATION, "the password file " + file + " " + complaint)
                .hint("It was named by " + config.origin(Setting.PASSWORD_FILE) + ".")
                .build();
    }

    private static String reason(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof CharacterCodingException) {
            return "it isn't UTF-8";
        }
        if (Files.isDirectory(file)) {
            return "it is a folder";
        }
        return Files.isReadable(file) ? String.valueOf(failure.getMessage()) : "permission denied";
    }
}
