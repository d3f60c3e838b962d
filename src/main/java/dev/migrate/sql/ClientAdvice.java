package dev.migrate.sql;

import dev.migrate.sql.SqlSyntax.Client;

/** What to write instead of a client's command that no server understands. */
final class ClientAdvice {
    private static final String OTHER_FILE = "Put the text of that file here, or make it a migration of its own.";
    private static final String OTHER_DATABASE =
            "Leave it out: a migration stays in its database. What belongs into another one goes into a folder of its own.";
    private static final String ENCODING = "Leave it out; the setting \"encoding\" says how files are to be read.";
    private static final String END = "Take it out, and all that stands below it: the client would read no further.";
    private static final String SHELL = "Leave it out, and run the program before or after migrate.";
    private static final String VARIABLES =
            "Leave it out; a value that differs from place to place is written as a placeholder, such as ${name}.";

    private ClientAdvice() {}

    /** @param command as it is written, with its arguments */
    static String on(Client client, String command) {
        int end = 0;
        while (end < command.length() && !Characters.isBlank(command.charAt(end))) {
            end++;
        }
        String name = command.substring(0, end);
        return switch (client) {
            case PSQL -> onPsql(name);
            case MYSQL -> onMysql(name);
            case SQLITE -> onSqlite(name);
        };
    }

    private static String onPsql(String name) {
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

    private static String onMysql(String name) {
        if (name.startsWith("\\!")) {
            return SHELL;
        }
        return switch (name.startsWith("\\") ? name : Keywords.upper(name)) {
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

    private static String onSqlite(String name) {
        return switch (name) {
            case ".read" -> OTHER_FILE;
            case ".import" -> "Write INSERT statements instead.";
            case ".open" -> OTHER_DATABASE;
            case ".exit", ".quit" -> END;
            case ".shell", ".system" -> SHELL;
            default -> "Leave it out, or put what it does into SQL, such as a PRAGMA.";
        };
    }
}
