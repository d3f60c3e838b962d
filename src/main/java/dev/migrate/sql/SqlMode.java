package dev.migrate.sql;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The parts of MySQL's and MariaDB's {@code sql_mode} that decide how scripts are read. */
enum SqlMode {
    ANSI_QUOTES(1L << 2),
    ORACLE(1L << 9),
    NO_BACKSLASH_ESCAPES(1L << 20);

    private final long bit;

    SqlMode(long bit) {
        this.bit = bit;
    }

    /** Those that a list such as {@code 'STRICT_TRANS_TABLES,ANSI'} switches on, also as a part of a combination. */
    static Set<SqlMode> in(String list) {
        EnumSet<SqlMode> modes = EnumSet.noneOf(SqlMode.class);
        for (String name : list.toUpperCase(Locale.ROOT).split(",", -1)) {
            switch (name.strip()) {
                case "NO_BACKSLASH_ESCAPES" -> modes.add(NO_BACKSLASH_ESCAPES);
                case "ANSI_QUOTES", "ANSI", "DB2", "MAXDB", "MSSQL", "POSTGRESQL" -> modes.add(ANSI_QUOTES);
                case "ORACLE" -> modes.addAll(EnumSet.of(ORACLE, ANSI_QUOTES));
                default -> {
                    // says nothing of how scripts are read
                }
            }
        }
        return modes;
    }

    /** Those that a number switches on. */
    static Set<SqlMode> in(long bits) {
        EnumSet<SqlMode> modes = EnumSet.noneOf(SqlMode.class);
        for (SqlMode mode : values()) {
            if ((bits & mode.bit) != 0) {
                modes.add(mode);
            }
        }
        return modes;
    }
}
