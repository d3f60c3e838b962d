package dev.migrate.sql.placeholder;

import dev.migrate.model.PlaceholderMode;
import dev.migrate.model.PlaceholderName;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.SqlSyntax;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Replaces the placeholders in the statements of one script. */
public final class Replacer {
    /** Leaves every statement as it is. */
    public static final Replacer NONE =
            new Replacer(PlaceholderMode.OFF, Map.of(), SqlSyntax.SQLITE, UnaryOperator.identity());

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[\\w.:-]+}");

    private final PlaceholderMode mode;
    private final Map<PlaceholderName, String> values;
    private final SqlSyntax syntax;
    private final UnaryOperator<String> identifier;

    Replacer(
            PlaceholderMode mode,
            Map<PlaceholderName, String> values,
            SqlSyntax syntax,
            UnaryOperator<String> identifier) {
        this.mode = mode;
        this.values = values;
        this.syntax = syntax;
        this.identifier = identifier;
    }

    /** The text to be sent for a statement, all of whose placeholders can be replaced. */
    public Replacement replace(SqlStatement statement) {
        if (isPlain(statement)) {
            return Replacement.of(statement.text());
        }
        ReplacedText text = new ReplacedText(statement.text(), this);
        if (!text.mistakes().isEmpty()) {
            throw new IllegalStateException("there are placeholders that were not checked before");
        }
        return text.replacement();
    }

    /** Notes what can't be replaced in a statement. */
    public void check(SqlStatement statement, Mistakes mistakes) {
        if (isPlain(statement)) {
            return;
        }
        for (Mistake mistake : new ReplacedText(statement.text(), this).mistakes()) {
            mistakes.add(mistake, statement.locationOf(mistake.index()));
        }
    }

    private boolean isPlain(SqlStatement statement) {
        return mode == PlaceholderMode.OFF || !statement.text().contains(Placeholder.OPENING);
    }

    /** What looks like a placeholder in a statement, although placeholders are off. */
    public Optional<String> leftAsItIs(SqlStatement statement) {
        Matcher found = PLACEHOLDER.matcher(statement.text());
        return mode == PlaceholderMode.OFF && found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    boolean looksIntoDollarQuotes() {
        return mode == PlaceholderMode.DOLLAR_QUOTES;
    }

    SqlSyntax syntax() {
        return syntax;
    }

    Iterable<PlaceholderName> names() {
        return values.keySet();
    }

    /** What stands for a placeholder, if its name has a value. */
    Optional<String> value(Placeholder placeholder) {
        return Optional.ofNullable(values.get(placeholder.name())).map(value -> switch (placeholder.form()) {
            case PLAIN -> value;
            case IDENTIFIER -> identifier.apply(value);
            case LITERAL -> StringLiteral.of(value, syntax);
        });
    }
}
