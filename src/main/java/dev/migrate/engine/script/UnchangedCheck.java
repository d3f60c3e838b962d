package dev.migrate.engine.script;

import dev.migrate.model.Fingerprint;
import dev.migrate.model.Location;
import dev.migrate.model.Progress;
import dev.migrate.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;

/** Compares the statements that an earlier attempt has done with those that the script begins with now. */
public final class UnchangedCheck implements StatementVisitor {
    private final Progress progress;
    private final List<String> changes = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private int fingerprint;
    private int within;
    private int seen;
    private String hash = "";
    private Location start = new Location("", 1, 1);

    public UnchangedCheck(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void visit(SqlStatement statement) {
        if (fingerprint >= progress.fingerprints().size()) {
            return;
        }
        seen = statement.number();
        if (SessionStatement.of(statement.head()) == SessionStatement.LOST) {
            lost.add("statement " + statement.number() + " at " + statement.location()
                    + " made something that was gone with its session");
        }
        if (within == 0) {
            start = statement.location();
        }
        hash = within == 0 ? StatementHash.of(statement.text()) : StatementHash.chained(hash, statement.text());
        within++;
        Fingerprint expected = progress.fingerprints().get(fingerprint);
        if (within < expected.statements()) {
            return;
        }
        if (!hash.equals(expected.hash())) {
            changes.add(which(expected.statements(), statement.number()));
        }
        fingerprint++;
        within = 0;
    }

    private String which(int statements, int last) {
        return statements == 1
                ? "statement " + last + " at " + start + " is another one now"
                : "of statements " + (last - statements + 1) + " to " + last + ", from " + start
                        + " on, one is another now";
    }

    /** What was done and can't be had again, however unchanged the script is. */
    public List<String> lost() {
        return List.copyOf(lost);
    }

    /** What is not as it was; empty if all is. */
    public List<String> changes() {
        List<String> all = new ArrayList<>(changes);
        if (fingerprint < progress.fingerprints().size()) {
            all.add("statement " + (seen + 1) + " is no longer there");
        }
        return all;
    }
}
