package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SqlScannerStreamTest {
    private static final int MEGABYTE = 1 << 20;

    /** Text made while it is read: a beginning, then a block over and over, then an end. */
    private static final class RepeatingReader extends Reader {
        private final String block;
        private final long length;
        private long position;

        RepeatingReader(String block, long length) {
            this.block = block;
            this.length = length / block.length() * block.length();
        }

        @Override
        public int read(char[] target, int offset, int count) {
            if (position == length) {
                return -1;
            }
            int start = (int) (position % block.length());
            int copied = Math.min(count, block.length() - start);
            block.getChars(start, start + copied, target, offset);
            position += copied;
            return copied;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void holdsOnlyTheCurrentStatement() {
        String block =
                "INSERT INTO orders (id, customer, note, total) VALUES (12345, 678, 'it''s; fine', 99.95);\n".repeat(50)
                        + "-- a comment between; statements\nUPDATE orders SET note = E'\\'' WHERE id = 1 /* ; */;\n";
        SqlScanner scanner =
                new SqlScanner(new RepeatingReader(block, 200L * MEGABYTE), SqlSyntax.POSTGRESQL, "big.sql", 1);
        int statements = 0;
        Optional<SqlStatement> next = scanner.next();
        while (next.isPresent()) {
            statements = next.get().number();
            next = scanner.next();
        }
        assertThat(statements).isEqualTo(200 * MEGABYTE / block.length() * 51);
        assertThat(scanner.capacity()).isLessThanOrEqualTo(1 << 16);
    }

    @Test
    void holdsNeitherDataNorCommentsNorBlanks() throws IOException {
        String line = "1\tsome text; it's $$ \\\\. not an end\t\\N\n";
        Reader text = concatenation(
                new StringReader("COPY t FROM stdin;\n"),
                new RepeatingReader(line, 10 * MEGABYTE),
                new StringReader("\\.\n/* "),
                new RepeatingReader("no code;\n", 10 * MEGABYTE),
                new StringReader("*/ -- "),
                new RepeatingReader("still none; ", 10 * MEGABYTE),
                new StringReader("\nSELECT 1"));
        SqlScanner scanner = new SqlScanner(text, SqlSyntax.POSTGRESQL, "big.sql", 1);
        Reader data = scanner.next().orElseThrow().data().orElseThrow();
        assertThat(data.skip(Long.MAX_VALUE)).isEqualTo(10L * MEGABYTE / line.length() * line.length());
        SqlStatement last = scanner.next().orElseThrow();
        assertThat(last.text()).isEqualTo("SELECT 1");
        assertThat(last.location().line())
                .isEqualTo(3 + 10 * MEGABYTE / line.length() + 10 * MEGABYTE / "no code;\n".length() + 1);
        assertThat(scanner.capacity()).isLessThanOrEqualTo(1 << 16);
    }

    @Test
    void growsForALongStatement() {
        Reader text = concatenation(
                new StringReader("SELECT '"),
                new RepeatingReader("it''s long; ", 5 * MEGABYTE),
                new StringReader("'; SELECT 2;"));
        SqlScanner scanner = new SqlScanner(text, SqlSyntax.SQLITE, "big.sql", 1);
        assertThat(scanner.next().orElseThrow().text()).hasSizeGreaterThan(5 * MEGABYTE - 20);
        assertThat(scanner.next().orElseThrow().text()).isEqualTo("SELECT 2");
        assertThat(scanner.next()).isEmpty();
    }

    @Test
    void passesOverDataThatNobodyReads() throws IOException {
        SqlScanner scanner = new SqlScanner(
                new StringReader("COPY t FROM stdin;\n1\n2\n\\.\nSELECT 1;"), SqlSyntax.POSTGRESQL, "a.sql", 1);
        Reader data = scanner.next().orElseThrow().data().orElseThrow();
        assertThat(data.read()).isEqualTo('1');
        assertThat(scanner.next().orElseThrow().text()).isEqualTo("SELECT 1");
        assertThatThrownBy(data::read).isInstanceOf(IOException.class);
    }

    @Test
    void saysThatTheFileCannotBeRead() {
        Reader broken = new Reader() {
            @Override
            public int read(char[] target, int offset, int count) throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        assertThatThrownBy(() -> new SqlScanner(broken, SqlSyntax.SQLITE, "a.sql", 1).next())
                .isInstanceOfSatisfying(MigrateException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.FILES_UNREADABLE);
                    assertThat(e.details()).containsExactly("disk on fire");
                });
    }

    private static Reader concatenation(Reader... parts) {
        return new Reader() {
            private int current;

            @Override
            public int read(char[] target, int offset, int count) throws IOException {
                while (current < parts.length) {
                    int copied = parts[current].read(target, offset, count);
                    if (copied >= 0) {
                        return copied;
                    }
                    current++;
                }
                return -1;
            }

            @Override
            public void close() throws IOException {
                for (Reader part : parts) {
                    part.close();
                }
            }
        };
    }
}
