package dev.migrate.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what the scanner finds with the files {@code *.golden}; {@code UPDATE_GOLDEN=1} in the environment rewrites them. */
class SqlScannerGoldenTest {
    static List<Path> scripts() throws IOException {
        List<Path> scripts = new ArrayList<>();
        for (String dialect : ScannerCase.dialects()) {
            try (Stream<Path> files = Files.list(ScannerCase.FOLDER.resolve(dialect))) {
                files.filter(file -> file.toString().endsWith(".sql")).sorted().forEach(scripts::add);
            }
        }
        return scripts;
    }

    static List<String> dialects() {
        return ScannerCase.dialects();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void listsTheScript(Path script) throws IOException {
        String listing = ScriptListing.of(new StringReader(Files.readString(script)), ScannerCase.syntaxOf(script))
                .toString();
        compare(listing, Path.of(script.toString().replace(".sql", ".golden")));
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void listsTheCases(String dialect) throws IOException {
        StringBuilder listing = new StringBuilder();
        for (ScannerCase each : ScannerCase.of(dialect)) {
            listing.append("=== ").append(each.name()).append('\n');
            listing.append(ScriptListing.of(new StringReader(each.script()), each.syntax()));
        }
        compare(listing.toString(), ScannerCase.FOLDER.resolve(dialect).resolve("cases.golden"));
    }

    private static void compare(String listing, Path golden) throws IOException {
        if ("1".equals(System.getenv("UPDATE_GOLDEN"))) {
            Files.writeString(golden, listing);
        }
        assertThat(listing).isEqualTo(Files.readString(golden));
    }
}
