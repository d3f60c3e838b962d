package dev.migrate;

import org.jspecify.annotations.Nullable;

/** The version of this program, as its jar says it. */
public final class ToolVersion {
    private ToolVersion() {}

    public static String text() {
        @Nullable String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
