package dev.migrate.sql;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.migrate.model.Checksum;
import dev.migrate.model.Directives;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.Location;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Script;
import dev.migrate.model.ScriptText;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ScriptOutlineTest {
    private static final Checksum CHECKSUM = new Checksum("0".repeat(64));

    private static Script script(int firstLine, ScriptText text) {
        return new Script("m/001_a.sql", firstLine, 0, text, CHECKSUM, Directives.NONE);
    }

    private static ScriptOutline outline(String text) {
        return ScriptOutline.of(script(1, () -> new StringReader(text)), SqlSyntax.POSTGRESQL, SegmentsTest::classify);
    }

    @Test
    void remembersOnlyWhatIsNotOrdinary() {
        ScriptOutline outline = outline("SET x = 1;\nSELECT 1;\n  vacuum full;\nSELECT 2;\nSET y = 2;");
        assertThat(outline.statements()).isEqualTo(5);
        assertThat(outline.specials()).containsOnlyKeys(3);
        ScriptOutline.Special special = requireNonNull(outline.specials().get(3));
        assertThat(special.role()).isEqualTo(StatementRole.ALONE);
        assertThat(special.location()).isEqualTo(new Location("m/001_a.sql", 3, 3));
        assertThat(special.head()).isEqualTo("VACUUM");
        assertThat(outline.firstWork()).isEqualTo(2);
        assertThat(outline.lastWork()).isEqualTo(4);
    }

    @Test
    void countsLinesFromTheFirstLineOfASection() {
        assertThatThrownBy(() -> ScriptOutline.of(
                        script(10, () -> new StringReader("SELECT 1;\n SELECT 'a")),
                        SqlSyntax.POSTGRESQL,
                        SegmentsTest::classify))
                .isInstanceOfSatisfying(MigrateException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.SCRIPT_UNREADABLE);
                    assertThat(e.location()).contains(new Location("m/001_a.sql", 11, 9));
                    assertThat(e.hint()).isPresent();
                });
    }

    @Test
    void refusesClientCommandsItDoesNotUnderstand() {
        assertThatThrownBy(() -> outline("\\restrict x\nSELECT 1;\n\\i other.sql\n"))
                .isInstanceOfSatisfying(MigrateException.class, e -> {
                    assertThat(e.message()).isEqualTo("\"\\i other.sql\" is a command of the psql client, not SQL");
                    assertThat(e.location()).contains(new Location("m/001_a.sql", 3, 1));
                });
        assertThat(outline("\\restrict x\nSELECT 1;\n\\unrestrict x\n").statements())
                .isEqualTo(1);
    }

    @Test
    void passesOverData() {
        assertThat(outline("COPY t FROM stdin;\nSELECT 1;\n\\.\nVACUUM;").statements())
                .isEqualTo(2);
    }

    @Test
    void saysWhichFileCannotBeRead() {
        Script script = script(1, () -> {
            throw new IOException("disk on fire");
        });
        assertThatThrownBy(() -> ScriptOutline.of(script, SqlSyntax.SQLITE, SegmentsTest::classify))
                .isInstanceOfSatisfying(MigrateException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.FILES_UNREADABLE);
                    assertThat(e.details()).containsExactly("disk on fire");
                });
    }
}
