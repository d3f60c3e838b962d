package dev.migrate.db.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands after the scheme and {@code //} of a server's URL, taken apart but not decoded.
 *
 * <p>By the standard for URLs, user and password end at the last {@code @} before the first {@code /} or {@code ?}. Where
 * the URL makes no sense so, its password holds such characters unencoded: then it ends at that {@code @} after which a
 * host, and perhaps a database and parameters, follow. Only if there is exactly one such reading is it taken.
 */
record ServerAddress(String userInfo, String hosts, String database, String query) {
    private static final String AMBIGUOUS = "an '@' in it may end the password or belong to it";
    private static final int HIGHEST_PORT = 65535;

    /** A reading of a text, or why there is none; the reason never quotes the text, which may hold a password. */
    record Reading(Optional<ServerAddress> address, String flaw) {
        static Reading of(ServerAddress address) {
            return new Reading(Optional.of(address), "");
        }

        static Reading flawed(String flaw) {
            return new Reading(Optional.empty(), flaw);
        }
    }

    static Reading read(String text) {
        int authorityEnd = authorityEnd(text, 0);
        int at = text.lastIndexOf('@', authorityEnd);
        ServerAddress standard = split(text, at);
        Optional<String> flaw = standard.flaw();
        if (flaw.isEmpty()) {
            boolean doubtful = at >= 0 || standard.database.isEmpty();
            return doubtful && standard.queryHoldsAddress() ? Reading.flawed(AMBIGUOUS) : Reading.of(standard);
        }
        List<ServerAddress> others = new ArrayList<>();
        for (int next = text.indexOf('@'); next >= 0; next = text.indexOf('@', next + 1)) {
            ServerAddress other = split(text, next);
            if (next != at && other.flaw().isEmpty()) {
                others.add(other);
            }
        }
        if (others.size() == 1 && !others.get(0).queryHoldsAddress()) {
            return Reading.of(others.get(0));
        }
        return Reading.flawed(others.isEmpty() ? flaw.get() : AMBIGUOUS);
    }

    /** Go's form, {@code user:password@tcp(host:port)/database}, if a text has it. */
    static Optional<Reading> readGo(String text) {
        String opening = "tcp(";
        int start = text.startsWith(opening) ? 0 : text.lastIndexOf("@" + opening) + 1;
        if (!text.startsWith(opening, start)) {
            return Optional.empty();
        }
        int end = text.indexOf(')', start);
        if (end < 0) {
            return Optional.of(Reading.flawed("a ')' is missing after 'tcp('"));
        }
        ServerAddress rest = split(text.substring(end + 1), -1);
        String userInfo = start == 0 ? "" : text.substring(0, start - 1);
        if (!rest.hosts.isEmpty()) {
            return Optional.of(Reading.flawed("after 'tcp(…)' something else than '/' and the database follows"));
        }
        ServerAddress address =
                new ServerAddress(userInfo, text.substring(start + opening.length(), end), rest.database, rest.query);
        Optional<String> flaw = address.flaw();
        return Optional.of(flaw.isPresent() ? Reading.flawed(flaw.get()) : Reading.of(address));
    }

    private static int authorityEnd(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '/' && text.charAt(at) != '?') {
            at++;
        }
        return at;
    }

    /** @param at place of the {@code @} that ends user and password; -1 if there are none */
    private static ServerAddress split(String text, int at) {
        int hostsEnd = authorityEnd(text, at + 1);
        int question = text.indexOf('?', hostsEnd);
        int pathEnd = question < 0 ? text.length() : question;
        return new ServerAddress(
                at < 0 ? "" : text.substring(0, at),
                text.substring(at + 1, hostsEnd),
                hostsEnd < pathEnd ? text.substring(hostsEnd + 1, pathEnd) : "",
                question < 0 ? "" : text.substring(question + 1));
    }

    /** Whether a later part could be meant as host and database, behind a password that goes on until there. */
    private boolean queryHoldsAddress() {
        for (int at = query.indexOf('@'); at >= 0; at = query.indexOf('@', at + 1)) {
            ServerAddress inner = split(query, at);
            if (!inner.database.isEmpty() && inner.flaw().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> flaw() {
        if (!hosts.isEmpty()) {
            for (String host : hosts.split(",", -1)) {
                Optional<String> flaw = flawOfHost(host);
                if (flaw.isPresent()) {
                    return flaw;
                }
            }
        }
        if (database.indexOf('/') >= 0 || database.indexOf('@') >= 0) {
            return Optional.of("the name of the database holds an unencoded '/' or '@'");
        }
        return flawOfQuery();
    }

    private static Optional<String> flawOfHost(String host) {
        int nameEnd;
        if (host.startsWith("[")) {
            nameEnd = host.indexOf(']') + 1;
            if (nameEnd == 0) {
                return Optional.of("a ']' is missing after an IPv6 address");
            }
        } else {
            nameEnd = host.indexOf(':') < 0 ? host.length() : host.indexOf(':');
            for (int i = 0; i < nameEnd; i++) {
                if (!Character.isLetterOrDigit(host.charAt(i)) && "-_.".indexOf(host.charAt(i)) < 0) {
                    return Optional.of("a character that no host name has stands in the host's place");
                }
            }
        }
        if (nameEnd == 0) {
            return Optional.of("a host has no name");
        }
        boolean plain = nameEnd == host.length();
        return plain || (host.charAt(nameEnd) == ':' && isPort(host.substring(nameEnd + 1)))
                ? Optional.empty()
                : Optional.of("what follows the host is no port (a number from 1 to " + HIGHEST_PORT + ")");
    }

    private static boolean isPort(String text) {
        if (text.isEmpty() || text.length() > 5) {
            return false;
        }
        int port = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
            port = port * 10 + text.charAt(i) - '0';
        }
        return port >= 1 && port <= HIGHEST_PORT;
    }

    private Optional<String> flawOfQuery() {
        for (String parameter : UrlParameters.split(query)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (!UrlParameters.isName(name)) {
                return Optional.of("a parameter after '?' has no name, or an odd one");
            }
        }
        return Optional.empty();
    }
}
