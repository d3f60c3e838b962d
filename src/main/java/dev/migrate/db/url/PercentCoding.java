package dev.migrate.db.url;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The percent-encoding of URLs, undone where there is one: a {@code %} that doesn't begin a code stays as it is. */
enum PercentCoding {
    PLAIN,
    /** As drivers read the parameters of a {@code jdbc:} URL: {@code +} is a space too. */
    FORM;

    String decode(String encoded) {
        String text = this == FORM ? encoded.replace('+', ' ') : encoded;
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = endOfCodes(text, at);
            if (end > at) {
                decoded.append(characters(text.substring(at, end)));
                at = end;
            } else {
                decoded.append(text.charAt(at++));
            }
        }
        return decoded.toString();
    }

    private static int endOfCodes(String text, int start) {
        int at = start;
        while (at + 2 < text.length()
                && text.charAt(at) == '%'
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0) {
            at += 3;
        }
        return at;
    }

    /** A run of codes that isn't UTF-8 was not meant as one. */
    private static String characters(String codes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < codes.length(); i += 3) {
            bytes.write(Integer.parseInt(codes, i + 1, i + 3, 16));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notEncoded) {
            return codes;
        }
    }
}
