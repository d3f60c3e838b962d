package dev.migrate.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The library libaio.so.1, which MySQL is linked with and many machines lack. With native asynchronous input and output
 * switched off none of it is ever called, so that a stand-in will do.
 */
final class Libaio {
    private static final String COMPILE =
            "cc -O1 -shared -fPIC -nostdlib -Wl,-soname,libaio.so.1 -Wl,--version-script=\"$0/aio.map\""
                    + " -o \"$1/libaio.so.1\" \"$0/aio.c\"";

    /** Newer distributions have it under another name. */
    private static final String FETCH = "cd \"$0\" && (apt-get download libaio1 || apt-get download libaio1t64)"
            + " && dpkg-deb -x libaio1*.deb unpacked"
            + " && cp -L \"$(find unpacked -name 'libaio.so.1*' | head -n 1)\" \"$1/libaio.so.1\"";

    private Libaio() {}

    /** Sees to it that a program finds the library, by putting one into a folder where it looks first. */
    static void provide(Path program, Path libraries) throws IOException {
        if (runs(program)) {
            return;
        }
        Path scratch = Files.createTempDirectory("libaio");
        try {
            copyResource("aio.c", scratch);
            copyResource("aio.map", scratch);
            for (String way : new String[] {COMPILE, FETCH}) {
                Commands.succeeds("sh", "-c", way, scratch.toString(), libraries.toString());
                if (runs(program)) {
                    return;
                }
            }
        } finally {
            Folders.delete(scratch);
        }
        throw new IOException(program + " does not run: install libaio1 and libnuma1");
    }

    private static boolean runs(Path program) {
        return Commands.succeeds(program.toString(), "--version");
    }

    private static void copyResource(String name, Path folder) throws IOException {
        try (InputStream content = Libaio.class.getResourceAsStream("/stubs/" + name)) {
            if (content == null) {
                throw new IOException("No resource stubs/" + name);
            }
            Files.copy(content, folder.resolve(name));
        }
    }
}
