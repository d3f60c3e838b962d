package dev.migrate.sql;

import java.io.ByteArrayOutputStream;

/**
 * Scripts as the bytes that the fuzzer changes: a byte is a character, and the last ones are characters with a meaning of
 * their own, among them halves of surrogate pairs.
 */
final class FuzzInput {
    private static final String LAST = "\uFEFF\uD835\uDCB3\u2028\u540D\u3000\uFFFF";
    private static final int FIRST_OF_LAST = 0x100 - LAST.length();

    private FuzzInput() {}

    static String text(byte[] input) {
        StringBuilder text = new StringBuilder(input.length);
        for (byte each : input) {
            int value = Byte.toUnsignedInt(each);
            text.append(value < FIRST_OF_LAST ? (char) value : LAST.charAt(value - FIRST_OF_LAST));
        }
        return text.toString();
    }

    /** The bytes of a script; other characters than those that have a byte become letters. */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int last = LAST.indexOf(c);
            bytes.write(last >= 0 ? FIRST_OF_LAST + last : c < FIRST_OF_LAST ? c : 'x');
        }
        return bytes.toByteArray();
    }
}
