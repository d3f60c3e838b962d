package dev.migrate.db;

import java.io.EOFException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Tells failures to connect that may pass by themselves from those that need a person. */
public final class PassingFailures {
    private PassingFailures() {}

    /** Whether the network gave no answer, or broke off; a host without an address stays so. */
    public static boolean isOfNetwork(SQLException failure) {
        boolean broken = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return false;
            }
            broken |= cause instanceof SocketException
                    || cause instanceof SocketTimeoutException
                    || cause instanceof EOFException;
        }
        return broken;
    }

    /** Whether both sides could not agree on the encryption; not if the network broke off meanwhile. */
    public static boolean isOfEncryption(SQLException failure) {
        boolean refused = String.valueOf(failure.getMessage()).contains("SSL");
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            refused |= cause instanceof SSLException || cause instanceof GeneralSecurityException;
        }
        return refused && !isOfNetwork(failure);
    }

    /** Whether the server says so with one of these states. */
    public static boolean hasState(SQLException failure, Set<String> states) {
        return failure.getSQLState() != null && states.contains(failure.getSQLState());
    }
}
