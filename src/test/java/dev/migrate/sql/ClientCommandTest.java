package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientCommandTest {
    private static final String PSQL = "; of psql's commands only \\restrict, \\unrestrict and \\. are understood.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql | \\if :x | Write the condition in SQL: a DO block with IF … END IF, or IF EXISTS and IF NOT EXISTS.",
                "postgresql | \\i other.sql | Put the text of that file here, or make it a migration of its own.",
                "postgresql | \\set x 1 | Leave it out; a value that differs from place to place is written as a placeholder, such as ${name}.",
                "postgresql | \\connect shop | Leave it out: a migration stays in its database. What belongs into another one goes into a folder of its own.",
                "postgresql | \\copy t FROM 'f' | Write COPY … FROM stdin; with the data on the lines below it, and \\. behind the last of them.",
                "postgresql | \\gexec | Write a DO block that runs what the query makes with EXECUTE.",
                "postgresql | \\g | End the statement with ; instead.",
                "postgresql | \\echo done | Leave it out, or write a DO block with RAISE NOTICE: notices are shown while the script runs.",
                "postgresql | \\encoding latin1 | Leave it out; the setting \"encoding\" says how files are to be read.",
                "postgresql | \\q | Take it out, and all that stands below it: the client would read no further.",
                "postgresql | \\!ls | Leave it out, and run the program before or after migrate.",
                "postgresql | \\bind 1 | Write the values into the statement.",
                "postgresql | \\timing | Leave it out, or put what it does into SQL" + PSQL,
                "postgresql | \\unrestricted | Leave it out, or put what it does into SQL" + PSQL,
                "mysql | source other.sql | Put the text of that file here, or make it a migration of its own.",
                "mysql | \\d // | Write DELIMITER instead, at the beginning of a line.",
                "mysql | \\u shop | Write USE instead, at the beginning of a line.",
                "mysql | Connect shop | Leave it out: a migration stays in its database. What belongs into another one goes into a folder of its own.",
                "mysql | \\c | Take it out, with the statement that it breaks off.",
                "mysql | charset latin1 | Leave it out; the setting \"encoding\" says how files are to be read.",
                "mysql | quit | Take it out, and all that stands below it: the client would read no further.",
                "mysql | system ls | Leave it out, and run the program before or after migrate.",
                "mysql | \\!ls | Leave it out, and run the program before or after migrate.",
                "mysql | warnings | Leave it out, or put what it does into SQL; of mysql's commands only DELIMITER, USE, \\g and \\G are understood.",
                "sqlite | .read other.sql | Put the text of that file here, or make it a migration of its own.",
                "sqlite | .import a.csv t | Write INSERT statements instead.",
                "sqlite | .open other.db | Leave it out: a migration stays in its database. What belongs into another one goes into a folder of its own.",
                "sqlite | .quit | Take it out, and all that stands below it: the client would read no further.",
                "sqlite | .shell ls | Leave it out, and run the program before or after migrate.",
                "sqlite | .headers on | Leave it out, or put what it does into SQL, such as a PRAGMA."
            })
    void saysWhatToWriteInstead(String dialect, String command, String hint) {
        assertThatExceptionOfType(MigrateException.class)
                .isThrownBy(() -> scan(dialect, "SELECT 1;\n" + command + "\n"))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.SCRIPT_UNREADABLE);
                    assertThat(e.message()).startsWith("\"" + command + "\" is a command of the ");
                    assertThat(e.location()).contains(new Location("script.sql", 2, 1));
                    assertThat(e.hint()).contains(hint);
                });
    }

    private static void scan(String dialect, String script) {
        SqlScanner scanner = new SqlScanner(new StringReader(script), ScannerCase.syntax(dialect), "script.sql", 1);
        Optional<SqlStatement> next = scanner.next();
        while (next.isPresent()) {
            next = scanner.next();
        }
    }
}
