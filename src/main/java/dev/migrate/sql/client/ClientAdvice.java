package dev.migrate.sql.client;

import java.util.Locale;

/** What to write instead of the clients' own commands. */
public final class ClientAdvice {
    private static final String OTHER_FILE = "Put the text of that file here, or make it a migration of its own.";
    private static final String OTHER_DATABASE =
            "Leave it out: a migration stays in its database. What belongs into another one goes into a folder of its own.";
    private static final String ENCODING = "Leave it out; the setting \"encoding\" says how files are to be read.";
    private static final String END = "Take it out, and all that stands below it: the client would read no further.";
    private static final String SHELL = "Leave it out, and run the program before or after migrate.";
    private static final String VARIABLES =
            "Leave it out; a value that differs from place to place is written as a placeholder, such as ${name}.";

    private ClientAdvice() {}

    /** What to write instead of a command of psql, which may have arguments. */
    public static String onPsql(String command) {
        String name = name(command);
        if (name.startsWith("\\;")) {
            return "Write ; without the backslash.";
        }
        if (name.startsWith("\\!")) {
            return SHELL;
        }
        return switch (name) {
            case "\\if", "\\elif", "\\else", "\\endif" ->
                "Write the condition in SQL: a DO block with IF … END IF, or IF EXISTS and IF NOT EXISTS.";
            case "\\i", "\\ir", "\\include", "\\include_relative" -> OTHER_FILE;
            case "\\set", "\\unset", "\\gset", "\\prompt", "\\getenv" -> VARIABLES;
            case "\\c", "\\connect" -> OTHER_DATABASE;
            case "\\copy" ->
                "Write COPY … FROM stdin; with the data on the lines below it, and \\. behind the last of them.";
            case "\\gexec" -> "Write a DO block that runs what the query makes with EXECUTE.";
            case "\\g", "\\gx" -> "End the statement with ; instead.";
            case "\\echo", "\\qecho", "\\warn" ->
                "Leave it out, or write a DO block with RAISE NOTICE: notices are shown while the script runs.";
            case "\\encoding" -> ENCODING;
            case "\\q", "\\quit" -> END;
            case "\\bind", "\\bind_named", "\\parse" -> "Write the values into the statement.";
            default ->
                "Leave it out, or put what it does into SQL; of psql's commands only \\restrict, \\unrestrict and \\. "
                        + "are understood.";
        };
    }

    /** The same of mysql. */
    public static String onMysql(String command) {
        String name = name(command);
        if (name.startsWith("\\!")) {
            return SHELL;
        }
        return switch (name.startsWith("\\") ? name : name.toUpperCase(Locale.ROOT)) {
            case "SOURCE", "\\." -> OTHER_FILE;
            case "\\d" -> "Write DELIMITER instead, at the beginning of a line.";
            case "\\u" -> "Write USE instead, at the beginning of a line.";
            case "CONNECT", "\\r" -> OTHER_DATABASE;
            case "CLEAR", "\\c" -> "Take it out, with the statement that it breaks off.";
            case "CHARSET", "\\C" -> ENCODING;
            case "EXIT", "QUIT", "\\q" -> END;
            case "SYSTEM" -> SHELL;
            default ->
                "Leave it out, or put what it does into SQL; of mysql's commands only DELIMITER, USE, \\g and \\G are "
                        + "understood.";
        };
    }

    /** The same of sqlite3. */
    public static String onSqlite(String command) {
        return switch (name(command)) {
            case ".read" -> OTHER_FILE;
            case ".import" -> "Write INSERT statements instead.";
            case ".open" -> OTHER_DATABASE;
            case ".exit", ".quit" -> END;
            case ".shell", ".system" -> SHELL;
            default -> "Leave it out, or put what it does into SQL, such as a PRAGMA.";
        };
    }

    private static String name(String command) {
        return command.split("\\s", 2)[0];
    }
}
