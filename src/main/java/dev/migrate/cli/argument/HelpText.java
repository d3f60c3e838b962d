package dev.migrate.cli.argument;

import java.util.ArrayList;
import java.util.List;

/** Help, as wide as it is asked to be. */
public final class HelpText {
    private static final int WIDEST = 100;
    private static final int NARROWEST = 60;
    private static final int LONGEST_TERM = 28;
    private static final String INDENT = "  ";

    private final int width;
    private final StringBuilder out = new StringBuilder();

    public HelpText(int width) {
        this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** What the program is and what it can do. */
    public String program(List<Usage> commands) {
        paragraph("Runs SQL migrations on PostgreSQL, MySQL, MariaDB and SQLite.");
        commands(commands);
        options("Options:", Option.ofAllCommands());
        paragraph(
                "Options may stand before or after the command. Each can also be an environment variable (--lock-timeout:"
                        + " MIGRATE_LOCK_TIMEOUT) or a key in migrate.toml; 'migrate config' shows what holds.");
        paragraph(
                "Exit codes: 0 done, 1 a check found something, 2 usage, configuration or files, 3 a migration failed,"
                        + " 4 no lock, 5 no connection, 6 files and history disagree, 70 a fault of migrate.");
        return text();
    }

    /** The commands alone. */
    public String commands(List<Usage> commands) {
        out.append("Usage: migrate [OPTIONS] COMMAND\n\n");
        List<String> terms = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        for (Usage usage : commands) {
            terms.add(usage.name());
            meanings.add(usage.summary());
        }
        table("Commands:", terms, meanings);
        paragraph("'migrate help COMMAND' says more about one of them.");
        return text();
    }

    /** What one command does. */
    public String command(Usage usage) {
        wrapped("Usage: ", " ".repeat("Usage: ".length() + "migrate ".length()), usage.synopsis());
        out.append('\n');
        paragraph(usage.summary() + ".");
        if (!usage.text().isEmpty()) {
            paragraph(usage.text());
        }
        if (!usage.aliases().isEmpty()) {
            paragraph("Also: migrate " + String.join(", migrate ", usage.aliases()) + ".");
        }
        List<Option> own = new ArrayList<>();
        for (CommandOption option : usage.options()) {
            own.add(option.option());
        }
        if (!own.isEmpty()) {
            options("Options:", own);
        }
        options("Options of all commands:", Option.ofAllCommands());
        return text();
    }

    private String text() {
        return out.toString().stripTrailing() + "\n";
    }

    private void options(String heading, List<Option> options) {
        List<String> terms = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        for (Option option : options) {
            String names = option.names().size() == 1 ? "    " + option.name() : String.join(", ", option.names());
            terms.add(option.takesValue() ? names + " " + option.valueName() : names);
            meanings.add(option.description());
        }
        table(heading, terms, meanings);
    }

    private void table(String heading, List<String> terms, List<String> meanings) {
        int column = 0;
        for (String term : terms) {
            column = Math.max(column, Math.min(LONGEST_TERM, term.length()));
        }
        column += 2 * INDENT.length();
        out.append(heading).append('\n');
        for (int i = 0; i < terms.size(); i++) {
            String lead = INDENT + terms.get(i);
            if (lead.length() + INDENT.length() > column) {
                out.append(lead).append('\n');
                lead = "";
            }
            wrapped(lead + " ".repeat(column - lead.length()), " ".repeat(column), meanings.get(i));
        }
        out.append('\n');
    }

    private void paragraph(String text) {
        wrapped("", "", text);
        out.append('\n');
    }

    /** The text, with its first line after {@code lead} and the others after {@code indent}. */
    private void wrapped(String lead, String indent, String text) {
        StringBuilder line = new StringBuilder(lead);
        boolean fresh = true;
        for (String word : words(text)) {
            if (!fresh && line.length() + 1 + word.length() > width) {
                out.append(line).append('\n');
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        out.append(line).append('\n');
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }
}
