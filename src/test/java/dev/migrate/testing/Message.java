package dev.migrate.testing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** One message of PostgreSQL's protocol. */
final class Message {
    private final int type;
    private final byte[] body;

    Message(int type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    static Message readFrom(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        byte[] body = new byte[in.readInt() - Integer.BYTES];
        in.readFully(body);
        return new Message(type, body);
    }

    void writeTo(DataOutputStream out) throws IOException {
        byte[] whole = new byte[1 + Integer.BYTES + body.length];
        int length = Integer.BYTES + body.length;
        whole[0] = (byte) type;
        for (int i = 0; i < Integer.BYTES; i++) {
            whole[1 + i] = (byte) (length >>> (8 * (Integer.BYTES - 1 - i)));
        }
        System.arraycopy(body, 0, whole, 1 + Integer.BYTES, body.length);
        out.write(whole);
        out.flush();
    }

    /** A query or a sync of a client, which ends with ReadyForQuery. */
    boolean asksForAnswer() {
        return type == 'Q' || type == 'S' || type == 'F';
    }

    boolean isTermination() {
        return type == 'X';
    }

    /** ReadyForQuery. */
    boolean isReady() {
        return type == 'Z';
    }

    /** No transaction is open. */
    boolean isIdle() {
        return body[0] == 'I';
    }
}
