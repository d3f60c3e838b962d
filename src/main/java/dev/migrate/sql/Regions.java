package dev.migrate.sql;

import java.io.StringReader;

/** Tells of a statement's text, one place after the other, what it is part of. */
public final class Regions {
    /** What a place in a statement may be part of. */
    public enum Region {
        CODE,
        /** A string or a name in quotes. */
        QUOTED,
        /** The text between dollar quotes. */
        DOLLAR_QUOTED,
        /** What begins or ends a dollar-quoted text. */
        DOLLAR_QUOTE,
        COMMENT
    }

    private final String text;
    private final ScriptBuffer buffer;
    private final Lexer lexer;

    private int from;
    private int end;
    private Token token = Token.TERMINATOR;

    public Regions(String text, SqlSyntax syntax) {
        this.text = text;
        buffer = new ScriptBuffer(new StringReader(text), "", 1);
        lexer = new Lexer(buffer, syntax);
    }

    /** What a place is part of; to be asked in ascending order only. */
    public Region at(int index) {
        while (index >= end && token != Token.END_OF_SCRIPT) {
            take();
        }
        if (index < from || index >= end) {
            return Region.COMMENT;
        }
        if (token != Token.QUOTED) {
            return Region.CODE;
        }
        return text.charAt(from) == '$' ? dollarQuoted(index) : Region.QUOTED;
    }

    private void take() {
        token = lexer.take();
        if (token == Token.CLIENT_COMMAND) {
            buffer.skip(1);
        }
        from = (int) lexer.from();
        end = (int) buffer.offset();
        buffer.release();
    }

    private Region dollarQuoted(int index) {
        int tag = text.indexOf('$', from + 1) + 1 - from;
        return index < from + tag || index >= end - tag ? Region.DOLLAR_QUOTE : Region.DOLLAR_QUOTED;
    }
}
