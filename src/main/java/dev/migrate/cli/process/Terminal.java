package dev.migrate.cli.process;

import java.util.Optional;

/** A person who can be asked. */
public interface Terminal {
    /** Nobody. */
    Terminal NONE = new Terminal() {
        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> askSecretly(String question) {
            return Optional.empty();
        }
    };

    /** What the person types; empty if nobody is there. */
    Optional<String> ask(String question);

    /** What the person types without anybody seeing it; empty if nobody is there. */
    Optional<String> askSecretly(String question);
}
