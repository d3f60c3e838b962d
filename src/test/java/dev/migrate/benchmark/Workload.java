package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small migrations that all databases understand: a table, an index, and five rows each. */
record Workload(Path folder, List<Path> files) {
    private static final String SCRIPT = """
            CREATE TABLE TABLE_NAME (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL, price INTEGER NOT NULL);
            CREATE INDEX TABLE_NAME_name ON TABLE_NAME (name);
            INSERT INTO TABLE_NAME (id, name, price) VALUES (1, 'Pen', 150);
            INSERT INTO TABLE_NAME (id, name, price) VALUES (2, 'Paper', 399);
            INSERT INTO TABLE_NAME (id, name, price) VALUES (3, 'Ink', 725);
            INSERT INTO TABLE_NAME (id, name, price) VALUES (4, 'Ruler', 240);
            INSERT INTO TABLE_NAME (id, name, price) VALUES (5, 'Eraser', 95);
            """;

    static Workload write(Path folder, int size) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int number = 1; number <= size; number++) {
            Path file = folder.resolve(String.format("%06d_create_item.sql", number));
            files.add(Files.writeString(file, SCRIPT.replace("TABLE_NAME", table(number)), UTF_8));
        }
        return new Workload(folder, List.copyOf(files));
    }

    String lastTable() {
        return table(files.size());
    }

    private static String table(int number) {
        return String.format("item_%06d", number);
    }
}
