package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Small migrations that all databases understand.
 *
 * @param folder where they are
 * @param marked where they are with the marks that dbmate wants to see in each
 * @param lastTable into which the last one inserts
 * @param lastRows how many rows are there at the end
 */
record Workload(Path folder, Path marked, List<Path> files, String lastTable, int lastRows) {
    /** What dbmate wants to see before the statements. */
    static final String MARK = "-- migrate:up\n";

    /** And after them. */
    static final String END_MARK = "\n-- migrate:down\n";

    private static final int ROWS = 5;
    private static final String TABLE = """
            CREATE TABLE TABLE_NAME (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL, price INTEGER NOT NULL);
            CREATE INDEX TABLE_NAME_name ON TABLE_NAME (name);
            """;
    private static final String INSERTS = """
            INSERT INTO TABLE_NAME (id, name, price) VALUES (FIRST1, 'Pen', 150);
            INSERT INTO TABLE_NAME (id, name, price) VALUES (FIRST2, 'Paper', 399);
            INSERT INTO TABLE_NAME (id, name, price) VALUES (FIRST3, 'Ink', 725);
            INSERT INTO TABLE_NAME (id, name, price) VALUES (FIRST4, 'Ruler', 240);
            INSERT INTO TABLE_NAME (id, name, price) VALUES (FIRST5, 'Eraser', 95);
            """;

    /** Each makes a table with an index and five rows. */
    static Workload ofTables(Path folder, int size) throws IOException {
        List<String> scripts = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            scripts.add(script(TABLE + INSERTS, table(number), ""));
        }
        return write(folder, scripts, table(size), ROWS);
    }

    /** Each inserts five rows, into one table: a database with a table for each would be slower by itself. */
    static Workload ofRows(Path folder, int size) throws IOException {
        List<String> scripts = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            scripts.add(script(number == 1 ? TABLE + INSERTS : INSERTS, table(1), Integer.toString(number)));
        }
        return write(folder, scripts, table(1), ROWS * size);
    }

    private static String script(String text, String table, String first) {
        return text.replace("TABLE_NAME", table).replace("FIRST", first);
    }

    private static Workload write(Path folder, List<String> scripts, String lastTable, int lastRows)
            throws IOException {
        Path plain = Files.createDirectories(folder.resolve("plain"));
        Path marked = Files.createDirectories(folder.resolve("marked"));
        List<Path> files = new ArrayList<>();
        for (String script : scripts) {
            String name = String.format("%06d_create_item.sql", files.size() + 1);
            files.add(Files.writeString(plain.resolve(name), script, UTF_8));
            Files.writeString(marked.resolve(name), MARK + script + END_MARK, UTF_8);
        }
        return new Workload(plain, marked, List.copyOf(files), lastTable, lastRows);
    }

    private static String table(int number) {
        return String.format("item_%06d", number);
    }
}
