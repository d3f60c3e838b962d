package dev.migrate.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrate.db.settle.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexStateTest {
    /** Such as {@code 7i}: number and name, {@code !} for INVALID, {@code *} for one that is being built. */
    private static IndexState index(String text) {
        boolean built = text.endsWith("*");
        boolean valid = !built && !text.endsWith("!");
        String name = text.replaceAll("[0-9!*]", "");
        return new IndexState(
                Long.parseLong(text.replaceAll("[^0-9]", "")),
                name,
                "public." + name,
                valid,
                built ? Optional.of("session 5") : Optional.empty());
    }

    private static List<IndexState> indexes(String text) {
        List<IndexState> indexes = new ArrayList<>();
        for (String one : text.split(" ", -1)) {
            if (!one.isEmpty()) {
                indexes.add(index(one));
            }
        }
        return indexes;
    }

    private static Set<Long> numbers(String text) {
        Set<Long> numbers = new HashSet<>();
        indexes(text).forEach(index -> numbers.add(index.oid()));
        return numbers;
    }

    @ParameterizedTest
    @CsvSource({
        "i, '', '', NOT_DONE, ''",
        "i, 1a, 1a, NOT_DONE, ''",
        "i, 1a, 1a 2i, DONE, ''",
        "i, 1a, 1a 2b, NOT_DONE, ''",
        "i, 1a, 1a 2i!, NOT_DONE, public.i",
        "i, 1a, 1a 2i*, BUSY, ''",
        "i, 1i!, 1i!, NOT_DONE, ''",
        "i, 1i, 1i, NOT_DONE, ''",
        "i, 1i!, 2i!, NOT_DONE, public.i",
        "i, 1i!, 2i, DONE, ''",
        "'', 1a, 1a, NOT_DONE, ''",
        "'', 1a, 1a 2t_idx, DONE, ''",
        "'', 1a, 1a 2t_idx!, NOT_DONE, public.t_idx",
        "'', 1a, 1a 2x 3y!, UNKNOWN, ''"
    })
    void settlesABuildByNumberAndValidity(String name, String before, String now, Verdict.Kind kind, String dropped) {
        Verdict verdict = IndexState.settle(name, numbers(before), indexes(now));
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.repairs())
                .isEqualTo(dropped.isEmpty() ? List.of() : List.of("DROP INDEX CONCURRENTLY " + dropped));
    }

    @ParameterizedTest
    @CsvSource({
        "i, 1i, DONE",
        "i, 1i!, NOT_DONE",
        "i, 1i*, BUSY",
        "i, '', DONE",
        "'', 1i!, DONE",
    })
    void takesASuccessForOneOnlyIfTheIndexIsValid(String name, String now, Verdict.Kind kind) {
        assertThat(IndexState.confirm(name, indexes(now)).kind()).isEqualTo(kind);
    }

    @Test
    void dropsWhatARebuildLeftAndNothingElse() {
        assertThat(PostgresSettlement.reindexed(Set.of(1L), indexes("1a_ccnew! 2b_ccnew! 3c_ccold*"))
                        .repairs())
                .containsExactly("DROP INDEX CONCURRENTLY public.b_ccnew");
        assertThat(PostgresSettlement.reindexed(Set.of(1L), indexes("1a_ccnew!")))
                .isEqualTo(Verdict.REPEAT);
    }
}
