package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** One migration of many rows, all of them in one table. */
record LargeScript(String title, Path folder, Path file, long rows) {
    private static final String INSERTS = "INSERTs";
    static final String TABLE = "items";

    private static final String COLUMNS = " (id BIGINT, name VARCHAR(80), price NUMERIC(10,2), note VARCHAR(80));\n";

    /** A statement for each row. */
    static LargeScript ofInserts(Path folder, long bytes) throws IOException {
        String row =
                "INSERT INTO " + TABLE + " VALUES (NUMBER, 'item number NUMBER', 2.25, 'it''s the note; of NUMBER');\n";
        return write(INSERTS, folder, bytes, "", row, "");
    }

    /** A line of data for each row; PostgreSQL's. */
    static LargeScript ofCopy(Path folder, long bytes) throws IOException {
        String row = "NUMBER\titem number NUMBER\t2.25\tit's the note; of NUMBER\n";
        return write("`COPY`", folder, bytes, "COPY " + TABLE + " FROM stdin;\n", row, "\\.\n");
    }

    /** Whether programs can run it that send all of it as it is. */
    boolean markable() {
        return title.equals(INSERTS);
    }

    /** Copies it, with the marks that dbmate wants to see, into a folder of its own. */
    Path marked(Path target) throws IOException {
        Path copy = Files.createDirectories(target).resolve(file.getFileName());
        try (OutputStream marked = Files.newOutputStream(copy)) {
            marked.write(Workload.MARK.getBytes(UTF_8));
            Files.copy(file, marked);
            marked.write(Workload.END_MARK.getBytes(UTF_8));
        }
        return target;
    }

    private static LargeScript write(String title, Path folder, long bytes, String before, String row, String after)
            throws IOException {
        Path file = Files.createDirectories(folder).resolve("1_large.sql");
        long rows = 0;
        try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
            writer.write("CREATE TABLE " + TABLE + COLUMNS + before);
            for (long written = 0; written < bytes; rows++) {
                String line = row.replace("NUMBER", Long.toString(rows + 1));
                writer.write(line);
                written += line.length();
            }
            writer.write(after);
        }
        return new LargeScript(title, folder, file, rows);
    }
}
