package dev.migrate.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the statements in what a client sends, which may come in pieces. */
abstract class WireMessages {
    private byte[] rest = new byte[0];

    static WireMessages to(Engine engine) {
        return engine == Engine.POSTGRES ? new OfPostgres() : new OfMySql();
    }

    /** The statements of the messages that end in this piece. */
    List<String> in(byte[] piece, int length) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(rest);
        joined.write(piece, 0, length);
        ByteBuffer bytes = ByteBuffer.wrap(joined.toByteArray());
        List<String> found = new ArrayList<>();
        while (bytes.hasRemaining()
                && bytes.remaining() >= headerLength()
                && bytes.remaining() >= messageLength(bytes)) {
            byte[] message = new byte[messageLength(bytes)];
            bytes.get(message);
            statement(ByteBuffer.wrap(message)).ifPresent(found::add);
        }
        rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return found;
    }

    abstract int headerLength();

    /** Of the whole message that begins here. */
    abstract int messageLength(ByteBuffer bytes);

    abstract Optional<String> statement(ByteBuffer message);

    /** PostgreSQL manual, "Message Formats". */
    private static final class OfPostgres extends WireMessages {
        private static final int STARTUP_HEADER = 4;
        private static final int VERSION_3 = 3;

        private final Map<String, String> parsed = new HashMap<>();
        private String bound = "";
        private boolean started;

        @Override
        int headerLength() {
            return started ? 1 + STARTUP_HEADER : STARTUP_HEADER;
        }

        @Override
        int messageLength(ByteBuffer bytes) {
            return started ? 1 + bytes.getInt(bytes.position() + 1) : bytes.getInt(bytes.position());
        }

        @Override
        Optional<String> statement(ByteBuffer message) {
            if (!started) {
                started = message.getShort(STARTUP_HEADER) == VERSION_3;
                return Optional.empty();
            }
            char type = (char) message.get();
            message.getInt();
            return switch (type) {
                case 'Q' -> Optional.of(text(message));
                case 'P' -> {
                    parsed.put(text(message), text(message));
                    yield Optional.empty();
                }
                case 'B' -> {
                    text(message);
                    bound = parsed.getOrDefault(text(message), "");
                    yield Optional.empty();
                }
                case 'E' -> Optional.of(bound);
                default -> Optional.empty();
            };
        }

        /** Up to the zero at its end. */
        private static String text(ByteBuffer message) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (byte next = message.get(); next != 0; next = message.get()) {
                text.write(next);
            }
            return text.toString(UTF_8);
        }
    }

    /** MySQL internals, "Command Phase": the first packet of a command has the number zero. */
    private static final class OfMySql extends WireMessages {
        private static final int HEADER = 4;
        private static final int NUMBER = 3;
        private static final byte QUIT = 1;
        private static final byte QUERY = 3;

        @Override
        int headerLength() {
            return HEADER;
        }

        @Override
        int messageLength(ByteBuffer bytes) {
            int at = bytes.position();
            return HEADER + number(bytes, at) + 0x100 * number(bytes, at + 1) + 0x10000 * number(bytes, at + 2);
        }

        private static int number(ByteBuffer bytes, int at) {
            return Byte.toUnsignedInt(bytes.get(at));
        }

        @Override
        Optional<String> statement(ByteBuffer message) {
            byte command = message.get(HEADER);
            if (message.get(NUMBER) != 0 || command == QUIT) {
                return Optional.empty();
            }
            if (command != QUERY) {
                return Optional.of("(" + command + ")");
            }
            // MySQL is told first that there are no query attributes
            message.position(message.get(HEADER + 1) == 0 ? HEADER + 3 : HEADER + 1);
            return Optional.of(UTF_8.decode(message).toString());
        }
    }
}
