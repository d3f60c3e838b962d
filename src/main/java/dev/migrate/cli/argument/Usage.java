package dev.migrate.cli.argument;

import java.util.List;

/**
 * How a command is typed, and what it does.
 *
 * @param operands what follows the name: {@code NAME}, or {@code [N]} where it may be left out, or {@code FILE...} where
 *     more of it may follow
 * @param summary one line
 * @param text what else is good to know; may be empty
 */
public record Usage(
        CommandName command, List<String> operands, List<CommandOption> options, String summary, String text) {
    /** More options than these make a line that nobody reads. */
    private static final int MOST_LISTED = 4;

    /** The whole command, as in a manual. */
    public String synopsis() {
        StringBuilder line = new StringBuilder("migrate ").append(name());
        for (String operand : operands) {
            line.append(' ').append(operand);
        }
        if (options.size() > MOST_LISTED) {
            return line.append(" [OPTIONS]").toString();
        }
        for (CommandOption own : options) {
            Option option = own.option();
            line.append(" [").append(option.name());
            line.append(option.takesValue() ? " " + option.valueName() : "").append(']');
        }
        return line.append(" [OPTIONS]").toString();
    }

    public String name() {
        return command.word();
    }

    /** Further names. */
    public List<String> aliases() {
        return command.aliases();
    }

    /** Whether the operands are files, which a shell can complete. */
    public boolean takesFiles() {
        return operands.contains("FILE...");
    }

    /** Whether there may be so many operands. */
    boolean allows(int count) {
        return count <= operands.size() || takesFiles();
    }

    /** The operands that can't be left out. */
    List<String> required() {
        int count = 0;
        while (count < operands.size() && !operands.get(count).startsWith("[")) {
            count++;
        }
        return operands.subList(0, count);
    }
}
