package dev.migrate.cli.rehearsal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** PostgreSQL's protocol, version 3: no TLS, a login by SCRAM-SHA-256, then an answer to each query and each Sync. */
final class PostgresTalk implements Talk {
    private static final int TLS_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;
    private static final int SASL = 10;
    private static final int SASL_CONTINUE = 11;
    private static final int SASL_FINAL = 12;

    @Override
    public void serve(DataInputStream client, OutputStream out, Iterator<byte[]> answers) throws IOException {
        start(client, out);
        login(client, out);
        while (answers.hasNext()) {
            out.write(answers.next());
            out.flush();
            if (!awaitQuestion(client)) {
                return;
            }
        }
    }

    private static void start(DataInputStream client, OutputStream out) throws IOException {
        while (true) {
            byte[] request = client.readNBytes(client.readInt() - 4);
            int code = new DataInputStream(new java.io.ByteArrayInputStream(request)).readInt();
            if (code != TLS_REQUEST && code != GSS_REQUEST) {
                return;
            }
            out.write('N');
            out.flush();
        }
    }

    private static void login(DataInputStream client, OutputStream out) throws IOException {
        ScramServer scram = new ScramServer(StandIn.PASSWORD);
        authenticate(out, SASL, "SCRAM-SHA-256\0\0");
        String first = message(client);
        authenticate(out, SASL_CONTINUE, scram.challenge(first.substring(first.indexOf("n,,") + 3)));
        authenticate(out, SASL_FINAL, scram.verdict(message(client)));
    }

    private static void authenticate(OutputStream out, int kind, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream message = new DataOutputStream(bytes);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        message.writeByte('R');
        message.writeInt(content.length + 8);
        message.writeInt(kind);
        message.write(content);
        out.write(bytes.toByteArray());
        out.flush();
    }

    private static String message(DataInputStream client) throws IOException {
        client.readByte();
        return new String(client.readNBytes(client.readInt() - 4), StandardCharsets.UTF_8);
    }

    /** Reads up to what the server answers to; false where the client leaves. */
    private static boolean awaitQuestion(DataInputStream client) throws IOException {
        while (true) {
            int kind = client.read();
            if (kind < 0 || kind == 'X') {
                return false;
            }
            client.readNBytes(client.readInt() - 4);
            if (kind == 'Q' || kind == 'S') {
                return true;
            }
        }
    }
}
