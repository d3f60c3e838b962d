package dev.migrate.engine;

import dev.migrate.db.SqlFailure;
import dev.migrate.engine.script.Task;
import dev.migrate.sql.SqlStatement;
import dev.migrate.sql.UnitKind;

/**
 * What of a script without a transaction is in the database after a failure, as far as it is known.
 *
 * @param done statements whose effect is committed
 * @param unrecorded the statement that has taken effect without a record of it; 0 if there is none
 * @param inParts whether the statement that was running may have committed a part of its work
 * @param inDoubt whether a commit after them has got no answer
 */
record LeftBehind(Task task, int done, int unrecorded, boolean inParts, boolean inDoubt) {
    /** The same in words. */
    String after(TaskFailure failure) {
        String again = "'migrate " + task.direction().word() + "'";
        if (unrecorded > 0) {
            return "Statement " + unrecorded + " has taken effect, but that could not be recorded; " + again
                    + " finds it out.";
        }
        if (inDoubt) {
            return "Whether the statements after " + done + " are committed is not known yet; " + again
                    + " goes on with what the journal says.";
        }
        if (done == 0) {
            return "No statement is recorded as done." + inFlight(failure);
        }
        if (done == task.statements()) {
            return "All its statements are done and stay; " + again + " goes on after them.";
        }
        String which = done == 1 ? "Statement 1 is done and stays" : "Statements 1 to " + done + " are done and stay";
        String next =
                inParts ? "." : "; " + again + " goes on at statement " + (done + 1) + " of " + task.statements() + ".";
        return which + next + inFlight(failure);
    }

    /** What the failed statement itself may have left behind. */
    private String inFlight(TaskFailure failure) {
        if (failure.statement().isEmpty() || failure.callback().isPresent()) {
            return "";
        }
        SqlStatement statement = failure.statement().get();
        boolean alone = task.segments().kind(statement.number()) == UnitKind.ALONE;
        if (alone && statement.head().contains("CONCURRENTLY")) {
            return " An INVALID index that it leaves behind is dropped before it is tried again.";
        }
        boolean lost = failure.said().kind() == SqlFailure.Kind.CONNECTION;
        if (inParts && !lost) {
            return " Statement " + statement.number() + " may have committed a part of its work, so 'migrate "
                    + task.direction().word() + "' asks before it goes on.";
        }
        return alone && lost ? " Whether statement " + statement.number() + " took effect is found out then." : "";
    }
}
