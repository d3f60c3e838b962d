package dev.migrate;

import dev.migrate.testing.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Forty migrations of all kinds for one database, five of them slow enough to be hit. */
final class LongHistory {
    /** Half a millisecond for each row of an index. */
    private static final String SLOWLY = """
            CREATE FUNCTION slowly(i INT) RETURNS INT IMMUTABLE LANGUAGE plpgsql AS $$
            BEGIN PERFORM pg_sleep(0.0005); RETURN i; END $$;
            """;

    private static final List<String> POSTGRES = List.of("""
            CREATE FUNCTION f() RETURNS INT LANGUAGE sql AS 'SELECT 1';
            CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS moods_one ON moods (id, mood);
            REINDEX INDEX CONCURRENTLY t0_a;
            """, """
            CREATE TABLE p (a INT) PARTITION BY LIST (a);
            CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1);
            INSERT INTO p VALUES (1);
            ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY;
            INSERT INTO p1 VALUES (1);
            """, """
            CREATE TYPE kind AS ENUM ('a');
            ALTER TYPE kind ADD VALUE 'b';
            CREATE TABLE kinds (k kind DEFAULT 'b');
            INSERT INTO kinds DEFAULT VALUES;
            DROP INDEX CONCURRENTLY t1_a;
            VACUUM moods;
            """);

    private static final List<String> MYSQL = List.of("""
            CREATE FUNCTION f() RETURNS INT DETERMINISTIC RETURN 1;
            UPDATE t0 SET a = f();
            DELIMITER //
            CREATE PROCEDURE q() BEGIN UPDATE t0 SET a = 2; END //
            DELIMITER ;
            """, """
            CREATE TRIGGER g BEFORE INSERT ON t1 FOR EACH ROW SET NEW.a = 5;
            INSERT INTO t1 (id, a, b) VALUES (2000, 1, 1);
            RENAME TABLE t5 TO t5_old;
            CREATE TABLE t5 LIKE t5_old;
            INSERT INTO t5 SELECT * FROM t5_old;
            DROP TABLE t5_old, spare;
            CREATE TABLE spare (a INT);
            """, """
            SET autocommit = 0;
            INSERT INTO t2 (id, a, b) VALUES (3000, 1, 1);
            SET autocommit = 1;
            INSERT INTO t2 (id, a, b) VALUES (3001, 1, 1);
            DROP INDEX t2_a ON t2;
            OPTIMIZE TABLE t2;
            """);

    private static final List<String> SQLITE = List.of("""
            CREATE TRIGGER g AFTER INSERT ON t1 BEGIN UPDATE t1 SET a = 5; END;
            INSERT INTO t1 (id, a, b) VALUES (2000, 1, 1);
            """, """
            PRAGMA foreign_keys = OFF;
            CREATE TABLE t2_new (id INT PRIMARY KEY, a INT, b INT, c INT);
            INSERT INTO t2_new SELECT * FROM t2;
            DROP VIEW IF EXISTS v2;
            DROP TABLE t2;
            ALTER TABLE t2_new RENAME TO t2;
            """, """
            -- migrate:transaction off
            INSERT INTO t3 (id, a, b) VALUES (3000, 1, 1);
            CREATE TABLE off (a INT);
            REINDEX;
            """);

    private final Engine engine;
    private final List<String> scripts = new ArrayList<>();

    private LongHistory(Engine engine) {
        this.engine = engine;
    }

    /** Writes them into a workspace's folder. */
    static Workspace in(Workspace work) throws IOException {
        LongHistory history = new LongHistory(work.database().engine());
        history.compose();
        for (int i = 0; i < history.scripts.size(); i++) {
            work.file("%03d_step.sql".formatted(i + 1), history.scripts.get(i));
        }
        return work;
    }

    private void compose() {
        add("CREATE TABLE numbers (n INT PRIMARY KEY, word VARCHAR(40));", rows("numbers", 1, 400));
        add("CREATE TABLE moods (id INT PRIMARY KEY, mood VARCHAR(20) NOT NULL);", "CREATE TABLE spare (a INT);");
        if (engine == Engine.POSTGRES) {
            add(SLOWLY);
        }
        for (int i = 0; i < 6; i++) {
            add(
                    "CREATE TABLE t" + i + " (id INT PRIMARY KEY, a INT, b INT);",
                    "INSERT INTO t" + i + " SELECT n, n + " + i + ", n FROM numbers;",
                    "CREATE INDEX t" + i + "_a ON t" + i + " (a);");
            add("ALTER TABLE t" + i + " ADD COLUMN c INT;", "UPDATE t" + i + " SET c = a + b;");
            add(rows("moods", 100 * i, 20).replace("moods (n, word)", "moods (id, mood)"));
        }
        add(slow("t0"));
        for (int i = 0; i < 3; i++) {
            add(ofItsOwn(i));
            add(slow("t" + (i + 1)));
            add("CREATE VIEW v" + i + " AS SELECT id, a FROM t" + i + ";", "UPDATE t" + i + " SET b = b + 1;");
            add("DELETE FROM t" + i + " WHERE id > 300;", "INSERT INTO moods VALUES (" + (9000 + i) + ", 'late');");
        }
        add("DROP TABLE spare;", "DELETE FROM moods WHERE id < 50;");
        add(slow("t4"));
        while (scripts.size() < 40) {
            int number = scripts.size();
            add("CREATE TABLE last" + number + " (a INT);", "INSERT INTO last" + number + " VALUES (" + number + ");");
        }
    }

    private void add(String... statements) {
        scripts.add(String.join("\n", statements) + "\n");
    }

    private static String rows(String table, int first, int count) {
        List<String> values = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            values.add("(" + i + ", 'word " + i + "')");
        }
        return "INSERT INTO " + table + " (n, word) VALUES " + String.join(", ", values) + ";";
    }

    /** About two tenths of a second, in the middle of which a run is likely to be hit. */
    private String slow(String table) {
        String script = switch (engine) {
            case POSTGRES -> """
                INSERT INTO t (id, a, b) SELECT 1000, 1, 1 FROM pg_sleep(0.2);
                CREATE INDEX CONCURRENTLY t_slow ON t (slowly(b));
                UPDATE t SET b = 7;
                """;
            case MYSQL, MARIADB -> """
                INSERT INTO t (id, a, b) SELECT 1000, 1, SLEEP(0.2);
                ALTER TABLE t ADD COLUMN slow INT, ALGORITHM = COPY;
                UPDATE t SET b = b + 7 + SLEEP(0.001) WHERE id < 100;
                """;
            case SQLITE -> """
                INSERT INTO t (id, a, b) WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM r LIMIT 600000)
                SELECT 1000, 1, max(i) FROM r;
                VACUUM;
                UPDATE t SET b = b + 7;
                """;
        };
        return script.replaceAll("\\bt(?=[ _])", table);
    }

    /** What only this database has. */
    private String ofItsOwn(int i) {
        return switch (engine) {
            case POSTGRES -> POSTGRES.get(i);
            case MYSQL, MARIADB -> MYSQL.get(i);
            case SQLITE -> SQLITE.get(i);
        };
    }
}
