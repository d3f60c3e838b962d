package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small migrations that all databases understand: a table, an index, and five rows each. */
record Workload(Path folder, List<Path> files) {
    static Workload write(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            String table = String.format("item_%06d", number);
            Path file = folder.resolve(String.format("%06d_create_%s.sql", number, table));
            files.add(Files.writeString(file, script(table), UTF_8));
        }
        return new Workload(folder, files);
    }

    private static String script(String table) {
        StringBuilder script = new StringBuilder(String.format("""
                CREATE TABLE %1$s (
                    id INTEGER PRIMARY KEY,
                    name VARCHAR(100) NOT NULL,
                    price INTEGER NOT NULL
                );
                CREATE INDEX %1$s_name ON %1$s (name);
                """, table));
        for (int row = 1; row <= 5; row++) {
            script.append(String.format(
                    "INSERT INTO %s (id, name, price) VALUES (%d, 'Item number %d', %d);%n",
                    table, row, row, row * 100));
        }
        return script.toString();
    }
}
