package dev.migrate.sql.placeholder;

import java.util.Optional;

/** How a value is written into a statement. */
enum Form {
    /** As it is. */
    PLAIN(""),
    /** As a name in quotes. */
    IDENTIFIER("identifier"),
    /** As a string in quotes. */
    LITERAL("literal");

    private final String word;

    Form(String word) {
        this.word = word;
    }

    static Optional<Form> of(String word) {
        for (Form form : values()) {
            if (form != PLAIN && form.word.equals(word)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }
}
