package dev.migrate.cli.command;

import dev.migrate.config.Setting;
import dev.migrate.model.ErrorCode;
import dev.migrate.model.MigrateException;
import dev.migrate.plan.Target;
import java.util.Optional;

/** Asks before anything is taken back where that is protected. */
final class Confirmation {
    private static final String YES = "yes";

    private Confirmation() {}

    /** Whether commands that take something back need a person's word. */
    static boolean isNeeded(Invocation invocation) {
        return invocation.config().flag(Setting.PROTECTED)
                && !invocation.config().flag(Setting.YES);
    }

    /** Asks before migrations are reverted as far as the target, if any are. */
    static void requireIfReverting(Invocation invocation, Target target, String deed) {
        if (isNeeded(invocation)
                && new Reversal(target).concernsAnyOf(invocation.migrator().info())) {
            require(invocation, deed);
        }
    }

    /** Asks whether to do what {@code deed} says, where that is needed; without a yes the command ends. */
    static void require(Invocation invocation, String deed) {
        if (!isNeeded(invocation)) {
            return;
        }
        Optional<String> environment = invocation.config().text(Setting.ENV);
        String place = environment.isPresent() ? "'" + environment.get() + "'" : "this database";
        String expected = environment.orElse(YES);
        Optional<String> answer = invocation.ask("This will " + deed + " in " + place + ", which is protected. Type "
                + (environment.isPresent() ? "its name" : YES) + " to go on: ");
        if (answer.isPresent() && answer.get().strip().equals(expected)) {
            return;
        }
        throw MigrateException.because(
                        ErrorCode.CONFIRMATION_NEEDED,
                        "this would " + deed + " in " + place + ", which is protected; nothing was done")
                .hint("Add '--yes' if it is meant.")
                .build();
    }
}
