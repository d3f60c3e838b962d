package dev.migrate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.engine.script.StatementHash;
import org.junit.jupiter.api.Test;

class StatementHashTest {
    /** The journal of databases holds these: they may never become others. */
    @Test
    void staysTheSameForEver() {
        assertThat(StatementHash.of("")).isEqualTo("e3b0c44298fc1c14");
        assertThat(StatementHash.of("SELECT 1")).isEqualTo("e004ebd5b5532a4b");
        assertThat(StatementHash.of("SELECT 'é'")).isEqualTo("d3294563d51ee68e");
    }

    @Test
    void tellsTextsApart() {
        assertThat(StatementHash.of("SELECT 1")).isNotEqualTo(StatementHash.of("SELECT  1"));
    }
}
