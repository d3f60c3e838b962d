package dev.migrate.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.migrate.sql.SqlScanner;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reads one file as often as JMH asks for: its bytes, its characters, and its statements in each dialect. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScannerSpeed {
    /** The file; given on the command line. */
    @Param("")
    public String file = "";

    @Benchmark
    public long bytes() throws IOException {
        byte[] buffer = new byte[1 << 16];
        long sum = 0;
        try (InputStream input = Files.newInputStream(Path.of(file))) {
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                sum += read;
            }
        }
        return sum;
    }

    @Benchmark
    public long characters() throws IOException {
        char[] buffer = new char[1 << 16];
        long sum = 0;
        try (Reader reader = reader()) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                sum += read;
            }
        }
        return sum;
    }

    @Benchmark
    public int postgresql() throws IOException {
        return statements(SqlSyntax.POSTGRESQL);
    }

    @Benchmark
    public int mysql() throws IOException {
        return statements(SqlSyntax.MYSQL);
    }

    @Benchmark
    public int mariadb() throws IOException {
        return statements(SqlSyntax.MARIADB);
    }

    @Benchmark
    public int sqlite() throws IOException {
        return statements(SqlSyntax.SQLITE);
    }

    private int statements(SqlSyntax syntax) throws IOException {
        try (Reader reader = reader()) {
            SqlScanner scanner = new SqlScanner(reader, syntax, file, 1);
            int last = 0;
            for (Optional<SqlStatement> next = scanner.next(); next.isPresent(); next = scanner.next()) {
                last = next.get().number();
            }
            return last;
        }
    }

    private BufferedReader reader() throws IOException {
        return Files.newBufferedReader(Path.of(file), UTF_8);
    }
}
