package dev.migrate.dialect.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.JDBC;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/** The native library of SQLite's driver, unpacked once; the driver by itself does it at each start, which is most of one. */
public final class SqliteLibrary {
    private static final String PATH = "org.sqlite.lib.path";
    private static final String LEFTOVERS = "org.sqlite.tmpdir";

    private SqliteLibrary() {}

    /**
     * Has the driver take its library from below a folder, and puts it there where it is missing. Where that can't be
     * done, the driver unpacks it by itself.
     */
    public static void keepIn(Path folder) {
        if (System.getProperty(PATH) != null) {
            return;
        }
        Path own = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion() + "-" + System.getProperty("os.name") + "-"
                + System.getProperty("os.arch"));
        if (isIn(own) || unpack(own)) {
            System.setProperty(PATH, own.toString());
            System.setProperty(LEFTOVERS, own.toString());
        }
    }

    private static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(LibraryLoaderUtil.getNativeLibName()));
    }

    private static boolean unpack(Path folder) {
        String name = LibraryLoaderUtil.getNativeLibName();
        Path part = folder.resolve(name + "." + ProcessHandle.current().pid());
        try (InputStream packed =
                JDBC.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            if (packed == null) {
                return false;
            }
            Files.createDirectories(folder);
            Files.copy(packed, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException notKept) {
            return false;
        }
    }
}
