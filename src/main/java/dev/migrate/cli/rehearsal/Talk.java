package dev.migrate.cli.rehearsal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** One side of a protocol: what a server does on a connection. */
interface Talk {
    /** Serves one client until it leaves. */
    void serve(DataInputStream client, OutputStream out, Iterator<byte[]> answers) throws IOException;
}
