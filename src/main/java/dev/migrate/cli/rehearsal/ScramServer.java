package dev.migrate.cli.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677); it believes every client, but proves itself to it. */
final class ScramServer {
    private static final byte[] SALT = "salt of rehearsal".getBytes(UTF_8);
    /** As PostgreSQL has it by default. */
    private static final int ROUNDS = 4096;

    private final String password;
    private String said = "";

    ScramServer(String password) {
        this.password = password;
    }

    /** The server's first message to the client's first, which is given without its header. */
    String challenge(String clientFirst) {
        String nonce = clientFirst.substring(clientFirst.indexOf("r=") + 2);
        String challenge = "r=" + nonce + "server,s=" + Base64.getEncoder().encodeToString(SALT) + ",i=" + ROUNDS;
        said = clientFirst + "," + challenge;
        return challenge;
    }

    /** The server's last message to the client's last. */
    String verdict(String clientFinal) {
        String withoutProof = clientFinal.substring(0, clientFinal.lastIndexOf(",p="));
        try {
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), SALT, ROUNDS, 256))
                    .getEncoded();
            byte[] key = hmac(salted, "Server Key");
            return "v=" + Base64.getEncoder().encodeToString(hmac(key, said + "," + withoutProof));
        } catch (GeneralSecurityException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(UTF_8));
    }
}
