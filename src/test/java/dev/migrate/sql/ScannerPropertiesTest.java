package dev.migrate.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks what holds for every script on those that the fuzzer begins with. */
class ScannerPropertiesTest {
    static List<ScannerCase> cases() throws IOException {
        return ScannerCase.all();
    }

    static List<Path> scripts() throws IOException {
        return SqlScannerGoldenTest.scripts();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void holdForEachCase(ScannerCase tested) {
        ScannerProperties.check(tested.script(), tested.syntax());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void holdForEachScript(Path script) throws IOException {
        ScannerProperties.check(Files.readString(script), ScannerCase.syntaxOf(script));
    }
}
