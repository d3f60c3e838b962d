package dev.migrate.cli.rehearsal;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;

/** MySQL's protocol: the server greets, then answers each packet; the greeting's salt is recorded, so the password fits. */
final class MySqlTalk implements Talk {
    private static final int LEAVE = 1;

    @Override
    public void serve(DataInputStream client, OutputStream out, Iterator<byte[]> answers) throws IOException {
        while (answers.hasNext()) {
            out.write(answers.next());
            out.flush();
            if (readPacket(client) == LEAVE) {
                return;
            }
        }
    }

    /** Answers the first byte: what is asked for. */
    private static int readPacket(DataInputStream client) throws IOException {
        int length = Integer.reverseBytes(client.readInt()) & 0xFFFFFF;
        byte[] packet = client.readNBytes(length);
        if (packet.length < length || length == 0) {
            throw new EOFException();
        }
        return packet[0];
    }
}
