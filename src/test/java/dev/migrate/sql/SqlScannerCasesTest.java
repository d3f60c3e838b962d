package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlScannerCasesTest {
    static List<ScannerCase> all() throws IOException {
        return ScannerCase.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsWhatTheCaseExpects(ScannerCase tested) {
        ScriptListing listing = ScriptListing.of(new StringReader(tested.script()), tested.syntax());
        String found = listing.error()
                .map(place -> "E" + place.line() + ":" + place.column())
                .orElseGet(() -> listing.statements().size()
                        + "d".repeat(listing.data().size())
                        + "m".repeat(listing.commands().size()));
        assertThat(found).as("%s", listing).isEqualTo(tested.expected());
    }

    @Test
    void coversAllDialects() throws IOException {
        assertThat(ScannerCase.all()).hasSizeGreaterThanOrEqualTo(151);
    }
}
