package dev.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.testing.Engine;
import dev.migrate.testing.TestServers;
import dev.migrate.testing.WireTap;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes over the wire, counted: the numbers of docs/benchmarks.md. */
@Tag("servers")
class RoundTripTest {
    private static final int MORE = 10;

    @BeforeAll
    static void startServers() {
        TestServers.prepare(Engine.POSTGRES, Engine.MYSQL, Engine.MARIADB);
    }

    /** A database with so many migrations applied, and nothing else to do. */
    private static Workspace applied(Engine engine, int migrations) throws Exception {
        Workspace work = Workspace.on(TestServers.of(engine).createDatabase());
        addMigrations(work, 1, migrations);
        work.migrator().up();
        return work;
    }

    /** Each a table, an index and five rows. */
    private static void addMigrations(Workspace work, int first, int last) throws IOException {
        for (int number = first; number <= last; number++) {
            work.file(String.format("%03d_item.sql", number), """
                    CREATE TABLE TABLE_NAME (id INT PRIMARY KEY, name VARCHAR(20));
                    CREATE INDEX TABLE_NAME_name ON TABLE_NAME (name);
                    INSERT INTO TABLE_NAME VALUES (1, 'Pen');
                    INSERT INTO TABLE_NAME VALUES (2, 'Paper');
                    INSERT INTO TABLE_NAME VALUES (3, 'Ink');
                    INSERT INTO TABLE_NAME VALUES (4, 'Ruler');
                    INSERT INTO TABLE_NAME VALUES (5, 'Eraser');
                    """.replace("TABLE_NAME", "item_" + number));
        }
    }

    /**
     * How often {@code up} waits for an answer after its login, and what it sends; the driver's own statements are among
     * that.
     */
    private record Traffic(int roundTrips, List<String> statements) {
        static Traffic of(Workspace work) throws IOException {
            try (WireTap tap = new WireTap(work.database())) {
                Migrator.of(tap.url()).from(work.folder()).build().up();
                return new Traffic(tap.roundTrips(), tap.statements());
            }
        }

        int commits() {
            return Collections.frequency(statements, "COMMIT");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void nothingToDoTakesAFixedNumber(Engine engine) throws Exception {
        try (Workspace few = applied(engine, 2);
                Workspace many = applied(engine, 40)) {
            Traffic traffic = Traffic.of(few);

            assertThat(traffic.roundTrips()).isEqualTo(engine == Engine.POSTGRES ? 1 : 3);
            assertThat(traffic.statements()).hasSize(traffic.roundTrips());
            assertThat(Traffic.of(many)).isEqualTo(traffic);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aSmallMigrationTakesFew(Engine engine) throws Exception {
        try (Workspace work = applied(engine, 1)) {
            addMigrations(work, 2, 2);
            Traffic one = Traffic.of(work);
            addMigrations(work, 3, 3 + MORE);
            Traffic all = Traffic.of(work);

            assertThat(one.commits()).isEqualTo(1);
            assertThat(all.commits()).isEqualTo(1 + MORE);
            assertThat(one.roundTrips()).isEqualTo(engine == Engine.POSTGRES ? 8 : 34);
            int trips = engine == Engine.POSTGRES ? 2 : 20;
            int statements = engine == Engine.POSTGRES ? 13 : 20;
            assertThat(all.roundTrips() - one.roundTrips()).isEqualTo(trips * MORE);
            assertThat(all.statements().size() - one.statements().size()).isEqualTo(statements * MORE);
        }
    }
}
