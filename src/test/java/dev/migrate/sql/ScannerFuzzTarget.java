package dev.migrate.sql;

/** What the fuzzer calls with one input after the other. */
public final class ScannerFuzzTarget {
    private static SqlSyntax syntax = SqlSyntax.POSTGRESQL;

    private ScannerFuzzTarget() {}

    /** Called once by the fuzzer; the argument is the dialect's name. */
    public static void fuzzerInitialize(String[] arguments) {
        syntax = ScannerCase.syntax(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        ScannerProperties.check(FuzzInput.text(input), syntax);
    }
}
