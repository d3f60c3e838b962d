package dev.migrate.cli.rehearsal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server once answered: for each connection, in the order in which they were opened, the answers in their order.
 *
 * @param connections bytes as the server sent them
 */
public record Conversation(List<List<byte[]>> connections) {
    /** Reads what {@link #write} wrote. */
    public static Conversation read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        List<List<byte[]>> connections = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            List<byte[]> answers = new ArrayList<>();
            for (int answersLeft = in.readInt(); answersLeft > 0; answersLeft--) {
                answers.add(in.readNBytes(in.readInt()));
            }
            connections.add(answers);
        }
        return new Conversation(connections);
    }

    /** Writes counts and lengths as four bytes, each before what it counts. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(connections.size());
        for (List<byte[]> answers : connections) {
            out.writeInt(answers.size());
            for (byte[] answer : answers) {
                out.writeInt(answer.length);
                out.write(answer);
            }
        }
        out.flush();
    }
}
