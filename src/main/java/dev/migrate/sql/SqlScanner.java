package dev.migrate.sql;

import dev.migrate.model.Location;
import dev.migrate.sql.SqlSyntax.Client;
import dev.migrate.sql.SqlSyntax.Feature;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes one statement after the other from a script, as the database's own client would send them; holds no more of the
 * script than the current statement.
 */
public final class SqlScanner {
    private final ScriptBuffer buffer;
    private final Lexer lexer;
    private final ClientCommands commands;
    private final SessionModes modes;
    private final CopyFromStdin copy = new CopyFromStdin();
    private final ClientVariables variables;
    private final boolean copies;
    private final boolean statementsInParentheses;
    private final int[] headBounds = new int[2 * StatementHead.LIMIT];

    private SqlSyntax syntax;
    private Body body;
    private @Nullable CopyData data;
    private int number;
    private int headLength;
    private int parentheses;
    private boolean bodyFollowed;
    private boolean copyFollowed;
    private Token previous = Token.TERMINATOR;

    /**
     * @param text of the script, closed by the caller
     * @param file for locations
     * @param firstLine line of the file on which the text begins
     */
    public SqlScanner(Reader text, SqlSyntax syntax, String file, int firstLine) {
        this(text, syntax, file, firstLine, command -> {});
    }

    /** @param listener is told of every client command in the script, when what follows it is asked for */
    public SqlScanner(Reader text, SqlSyntax syntax, String file, int firstLine, Consumer<ClientCommand> listener) {
        this(new ScriptBuffer(text, file, firstLine), syntax, command -> {
            ClientCommand.refuseUnknown(command);
            listener.accept(command);
        });
    }

    /** @param listener is told of every client command in the script, understood or not */
    SqlScanner(ScriptBuffer buffer, SqlSyntax syntax, Consumer<ClientCommand> listener) {
        this.buffer = buffer;
        this.syntax = syntax;
        lexer = new Lexer(buffer, syntax);
        commands = new ClientCommands(buffer, lexer, syntax, listener);
        modes = SessionModes.of(syntax);
        body = body(syntax);
        variables = new ClientVariables(buffer);
        copies = syntax.client() == Client.PSQL;
        statementsInParentheses = syntax.has(Feature.STATEMENTS_IN_PARENTHESES);
    }

    /** The next statement; empty at the end of the script. */
    public Optional<SqlStatement> next() {
        if (data != null) {
            data.pass();
            data = null;
        }
        while (true) {
            lexer.skipGapBetweenStatements();
            if (commands.take()) {
                continue;
            }
            long start = buffer.offset();
            Optional<String> use = commands.takeUse();
            if (use.isPresent()) {
                return Optional.of(line(use.get(), start));
            }
            Token token = lexer.take();
            if (token == Token.END_OF_SCRIPT) {
                return Optional.empty();
            }
            if (token == Token.TERMINATOR || token == Token.LINE_TERMINATOR) {
                buffer.release();
                continue;
            }
            return Optional.of(statement(token));
        }
    }

    /** How many characters of the script there is room for in memory. */
    int capacity() {
        return buffer.capacity();
    }

    private static Body body(SqlSyntax syntax) {
        if (syntax.has(Feature.ATOMIC_BODIES)) {
            return new AtomicBody();
        }
        if (syntax.has(Feature.ORACLE_BODIES)) {
            return new OracleBody();
        }
        if (syntax.has(Feature.COMPOUND_BODIES)) {
            return new CompoundBody(new CompoundHeader(syntax.has(Feature.COMPOUND_STATEMENTS)));
        }
        return new TriggerBody();
    }

    private SqlStatement statement(Token first) {
        long start = lexer.from();
        Location location = buffer.location(start);
        begin();
        long end = start;
        Token token = first;
        while (!ends(token)) {
            follow(token, start);
            end = buffer.offset();
            token = lexer.take();
        }
        requireFinished(token, location);
        String text = buffer.text(start, end);
        buffer.release();
        StatementHead head = new StatementHead(text, Arrays.copyOf(headBounds, headLength));
        number++;
        SqlStatement statement = new SqlStatement(number, text, start, location, head, data(token));
        follow(statement);
        return statement;
    }

    /** A statement that has a line for itself. */
    private SqlStatement line(String text, long start) {
        Location location = buffer.location(start);
        SqlScanner scanner = new SqlScanner(new StringReader(text), syntax, location.file(), location.line());
        SqlStatement alone = scanner.statement(scanner.lexer.take());
        buffer.release();
        number++;
        return new SqlStatement(number, alone.text(), start, location, alone.head(), Optional.empty());
    }

    /** What follows may have to be read in another way. */
    private void follow(SqlStatement statement) {
        SqlSyntax next = modes.after(statement);
        if (!next.equals(syntax)) {
            syntax = next;
            lexer.follow(next);
            commands.follow(next);
            body = body(next);
        }
    }

    /** How what follows the statement taken last is read. */
    SqlSyntax syntax() {
        return syntax;
    }

    private void begin() {
        headLength = 0;
        parentheses = 0;
        previous = Token.TERMINATOR;
        bodyFollowed = !lexer.hasCustomDelimiter();
        copyFollowed = copies;
        body.begin();
        copy.begin();
        variables.begin();
    }

    private boolean ends(Token token) {
        if (token == Token.TERMINATOR) {
            return !body.isOpen() && !(statementsInParentheses && parentheses > 0);
        }
        if (token == Token.LINE_TERMINATOR) {
            return !body.isOpen();
        }
        return token == Token.END_OF_SCRIPT || token == Token.CLIENT_COMMAND;
    }

    private void follow(Token token, long start) {
        if (token.isBracketOrColon()) {
            followBracket(token, start);
        }
        if (headLength < headBounds.length && token != Token.CONDITIONAL) {
            headBounds[headLength] = (int) (lexer.from() - start);
            headBounds[headLength + 1] = (int) (buffer.offset() - start);
            headLength += 2;
        }
        if (bodyFollowed || copyFollowed) {
            Token known = known(token);
            bodyFollowed = bodyFollowed && body.follow(known);
            copyFollowed = copyFollowed && copy.follow(known);
            previous = token;
        }
    }

    private void followBracket(Token token, long start) {
        if (token == Token.OPEN) {
            parentheses++;
        } else if (token == Token.CLOSE && parentheses > 0) {
            parentheses--;
        }
        if (copies) {
            variables.follow(token, start, lexer.from());
        }
    }

    /** A word, unless it is a part of a name or a variable's name, may be a keyword. */
    private Token known(Token token) {
        if (token != Token.WORD || previous == Token.DOT || previous == Token.AT) {
            return token;
        }
        return buffer.keyword(lexer.from(), buffer.offset());
    }

    private Optional<CopyData> data(Token end) {
        if (!copy.isFound() || end == Token.CLIENT_COMMAND) {
            return Optional.empty();
        }
        CopyData lines = new CopyData(buffer);
        data = lines;
        return Optional.of(lines);
    }

    /** Fails where a statement ends while something in it is open. */
    private void requireFinished(Token end, Location start) {
        lexer.requireClosedConditional();
        String until = end == Token.CLIENT_COMMAND
                ? " before the client command at line "
                        + buffer.location(lexer.from()).line()
                : "";
        if (parentheses > 0) {
            throw Unreadable.script(
                    start,
                    "the statement that begins here has a parenthesis that is never closed" + until,
                    "Add the closing ).");
        }
        if (body.isOpen()) {
            throw Unreadable.script(
                    start,
                    "the statement that begins here has a body that never ends" + until,
                    "Check that each BEGIN, CASE, IF and loop within it has its END.");
        }
        // psql would go on with it behind the command
        if (end == Token.CLIENT_COMMAND && copies && commands.isUnderstoodPsql()) {
            throw Unreadable.script(
                    start, "the statement that begins here does not end" + until, "Add the ; that ends it.");
        }
    }
}
