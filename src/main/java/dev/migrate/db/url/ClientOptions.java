package dev.migrate.db.url;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The section {@code [client]} of an option file of MySQL and MariaDB, in the way that their own programs read it
 * (https://dev.mysql.com/doc/refman/8.4/en/option-files.html).
 */
final class ClientOptions {
    private final Map<String, String> values;

    private ClientOptions(Map<String, String> values) {
        this.values = values;
    }

    /** The options of a file; none if it isn't there. */
    static ClientOptions read(Path file) {
        if (!Files.exists(file)) {
            return new ClientOptions(Map.of());
        }
        try {
            // Unlike UTF-8, this accepts every byte; the client itself looks at nothing but bytes.
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            return new ClientOptions(section(lines));
        } catch (IOException unreadable) {
            throw MigrateException.because(
                            ErrorCode.CONFIGURATION, file + " can't be read, in which user or password may be found")
                    .hint("Make it readable, or give both: the user in the URL, the password in MIGRATE_PASSWORD.")
                    .cause(unreadable)
                    .build();
        }
    }

    /** The URL with what it lacks; the password only for the user and host that the file gives it for. */
    DatabaseUrl complete(DatabaseUrl url) {
        Optional<String> host = value("host");
        Optional<String> user = value("user");
        DatabaseUrl completed = url;
        if (!url.namesHost() && host.isPresent()) {
            completed = completed.withHosts(
                    host.get() + value("port").map(port -> ":" + port).orElse(""));
        }
        if (url.user().isEmpty() && user.isPresent()) {
            completed = completed.withUser(user.get());
        }
        boolean meant = user.equals(completed.user()) || user.isEmpty();
        if (url.password().isEmpty() && meant && (host.isEmpty() || isHost(host.get(), completed.hosts()))) {
            return value("password").map(completed::withPassword).orElse(completed);
        }
        return completed;
    }

    private static boolean isHost(String host, String hosts) {
        int port = hosts.lastIndexOf(':');
        return host.equalsIgnoreCase(hosts) || (port >= 0 && host.equalsIgnoreCase(hosts.substring(0, port)));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    private static Map<String, String> section(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        boolean inside = false;
        for (String untrimmed : lines) {
            String line = withoutComment(untrimmed.strip()).strip();
            int equals = line.indexOf('=');
            if (line.startsWith("[")) {
                inside = line.equals("[client]");
            } else if (inside && equals > 0) {
                values.put(
                        line.substring(0, equals).strip(),
                        text(line.substring(equals + 1).strip()));
            }
        }
        return values;
    }

    /** A {@code #} begins a comment anywhere outside quotes, a {@code ;} only at the beginning of a line. */
    private static String withoutComment(String line) {
        if (line.startsWith(";")) {
            return "";
        }
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\\' && quote != 0) {
                i++;
            } else if (quote == 0 && letter == '#') {
                return line.substring(0, i);
            } else if (letter == quote) {
                quote = 0;
            } else if (quote == 0 && (letter == '\'' || letter == '"')) {
                quote = letter;
            }
        }
        return line;
    }

    private static String text(String value) {
        int last = value.length() - 1;
        boolean quoted = last > 0
                && (value.charAt(0) == '\'' || value.charAt(0) == '"')
                && value.charAt(last) == value.charAt(0);
        String inner = quoted ? value.substring(1, last) : value;
        byte[] bytes = withoutEscapes(inner).getBytes(StandardCharsets.ISO_8859_1);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String withoutEscapes(String value) {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            boolean escape = letter == '\\' && i + 1 < value.length();
            int code = escape ? "btnrs\\\"'".indexOf(value.charAt(i + 1)) : -1;
            if (code >= 0) {
                text.append("\b\t\n\r \\\"'".charAt(code));
                i++;
            } else {
                text.append(letter);
            }
        }
        return text.toString();
    }
}
