package dev.migrate.sql;

import dev.migrate.model.Location;
import dev.migrate.sql.SqlSyntax.Client;
import dev.migrate.sql.SqlSyntax.Feature;
import org.jspecify.annotations.Nullable;

/** Takes one lexeme after the other from a script. */
final class Lexer {
    private static final String SEMICOLON = ";";

    private final ScriptBuffer buffer;
    private Quotes quotes;
    private final Comments comments;
    private final Client client;
    private final boolean escapeStrings;
    private final boolean dollarQuotes;
    private final boolean backticks;
    private final boolean brackets;
    private final boolean dollarWords;
    private final boolean lineTerminators;

    private String delimiter = SEMICOLON;
    private boolean customDelimiter;
    private @Nullable Location conditional;
    private long from;

    Lexer(ScriptBuffer buffer, SqlSyntax syntax) {
        this.buffer = buffer;
        quotes = new Quotes(buffer, syntax);
        comments = new Comments(buffer, syntax);
        client = syntax.client();
        escapeStrings = syntax.has(Feature.ESCAPE_STRINGS);
        dollarQuotes = syntax.has(Feature.DOLLAR_QUOTES);
        backticks = syntax.has(Feature.BACKTICKS);
        brackets = syntax.has(Feature.BRACKETS);
        lineTerminators = syntax.has(Feature.LINE_TERMINATORS);
        dollarWords = syntax.has(Feature.DOLLAR_WORDS);
    }

    /** What ends statements from here on. */
    void delimiter(String text) {
        delimiter = text;
        customDelimiter = !text.equals(SEMICOLON);
    }

    /** The session's settings have changed; they decide over quotes only. */
    void follow(SqlSyntax syntax) {
        quotes = new Quotes(buffer, syntax);
    }

    boolean hasCustomDelimiter() {
        return customDelimiter;
    }

    /** Whether what ends statements stands some characters further on. */
    boolean isDelimiter(int distance) {
        for (int i = 0; i < delimiter.length(); i++) {
            if (buffer.peek(distance + i) != delimiter.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Fails if a comment whose content is code has begun and not ended. */
    void requireClosedConditional() {
        if (conditional != null) {
            throw Comments.unclosed(conditional);
        }
    }

    /** Offset of the lexeme taken last. */
    long from() {
        return from;
    }

    /** Moves over blanks and comments. */
    void skipGap() {
        do {
            buffer.skipBlanks();
        } while (comments.mayBegin(buffer.peek()) && !atCustomDelimiter() && comments.skip());
    }

    /** The same between two statements. */
    void skipGapBetweenStatements() {
        do {
            skipGap();
        } while (!atCustomDelimiter() && comments.skipLineBetweenStatements());
    }

    /** Takes the next lexeme behind blanks and comments, and has the buffer hold it. */
    Token take() {
        skipGap();
        from = buffer.offset();
        buffer.hold();
        char c = buffer.peek();
        if (customDelimiter ? atCustomDelimiter() : c == ';') {
            buffer.skip(delimiter.length());
            return conditional == null ? Token.TERMINATOR : Token.SEPARATOR;
        }
        if (lineTerminators && (c == '/' || c == 'g' || c == 'G')) {
            int length = lineTerminatorLength(c);
            if (length > 0) {
                buffer.skip(length);
                return Token.LINE_TERMINATOR;
            }
        }
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (Characters.isWordPart(c) && (c != '$' || dollarWords)) {
            return word(c);
        }
        return other(c);
    }

    /** The length of what ends a statement because it has a line for itself; 0 if nothing such stands here. */
    private int lineTerminatorLength(char c) {
        int length = c == '/' ? 1 : 2;
        if (length == 2 && Keywords.upper(buffer.peek(1)) != 'O') {
            return 0;
        }
        int end = length;
        while (buffer.peek(end) != '\n' && Characters.isBlank(buffer.peek(end))) {
            end++;
        }
        char next = buffer.peek(end);
        boolean last = next == '\n' || next == ScriptBuffer.END || (next == '-' && buffer.peek(end + 1) == '-');
        return last && buffer.isFirstOfLine() ? length : 0;
    }

    private Token word(char first) {
        if (escapeStrings && (first == 'E' || first == 'e') && buffer.peek(1) == '\'') {
            buffer.skip(1);
            return quotes.escapeString();
        }
        if (customDelimiter && Characters.isWordPart(delimiter.charAt(0))) {
            skipWordUpToDelimiter();
        } else {
            buffer.skipWord();
        }
        skipBraces();
        return Token.WORD;
    }

    /** Moves over the rest of a placeholder, so that nothing in it is taken for a keyword or a comment: <code>${end}</code>. */
    private void skipBraces() {
        if (buffer.peek() != '{' || buffer.peek(-1) != '$') {
            return;
        }
        int length = 1;
        char c = buffer.peek(length);
        while (Characters.isWordPart(c) || c == '.' || c == ':' || (c == '-' && buffer.peek(length + 1) != '-')) {
            length++;
            c = buffer.peek(length);
        }
        if (c == '}') {
            buffer.skip(length + 1);
        }
    }

    /** The mysql client looks for its delimiter within words, too: {@code END$$}. */
    private void skipWordUpToDelimiter() {
        while (Characters.isWordPart(buffer.peek()) && !atCustomDelimiter()) {
            buffer.skip(1);
        }
    }

    private Token number() {
        char c = buffer.peek();
        while ((Characters.isWordPart(c) && c != '$') || (c == '.' && buffer.peek(1) != '.')) {
            buffer.skip(1);
            c = buffer.peek();
            if (customDelimiter && atCustomDelimiter()) {
                break;
            }
        }
        return Token.NUMBER;
    }

    private Token other(char c) {
        return switch (c) {
            case '\'' -> quotes.string();
            case '"' -> quotes.doubleQuoted();
            case '`' -> backticks ? quotes.backtick() : symbol(Token.SYMBOL);
            case '[' -> brackets ? quotes.bracketed() : symbol(Token.OPEN_BRACKET);
            case ']' -> symbol(Token.CLOSE_BRACKET);
            case '$' -> dollar();
            case '(' -> symbol(Token.OPEN);
            case ')' -> symbol(Token.CLOSE);
            case '.' -> symbol(Token.DOT);
            case '@' -> symbol(Token.AT);
            case ':' -> colon();
            case '\\' -> backslash();
            case '/', '*' -> conditional(c);
            case ScriptBuffer.END -> Token.END_OF_SCRIPT;
            default -> symbol(Token.SYMBOL);
        };
    }

    private Token symbol(Token token) {
        buffer.skip(1);
        return token;
    }

    private Token dollar() {
        if (buffer.peek(1) == '{') {
            buffer.skip(1);
            skipBraces();
            return Token.WORD;
        }
        return dollarQuotes ? quotes.dollar() : symbol(Token.SYMBOL);
    }

    private Token colon() {
        buffer.skip(1);
        if (buffer.peek() != '=') {
            return Token.COLON;
        }
        return symbol(Token.SYMBOL);
    }

    private Token backslash() {
        // MariaDB reads \N as NULL.
        if (client == Client.SQLITE || (client == Client.MYSQL && buffer.peek(1) == 'N')) {
            return symbol(Token.SYMBOL);
        }
        return Token.CLIENT_COMMAND;
    }

    private Token conditional(char c) {
        if (conditional != null && c == '*' && buffer.peek(1) == '/') {
            buffer.skip(2);
            conditional = null;
            return Token.CONDITIONAL;
        }
        int length = c == '/' ? comments.conditionalLength() : 0;
        if (length == 0) {
            return symbol(Token.SYMBOL);
        }
        conditional = buffer.location(from);
        buffer.skip(length);
        return Token.CONDITIONAL;
    }

    private boolean atCustomDelimiter() {
        return customDelimiter && isDelimiter(0);
    }
}
