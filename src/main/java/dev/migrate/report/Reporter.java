package dev.migrate.report;

import dev.migrate.db.LockReport;
import dev.migrate.engine.parse.ParseReport;
import dev.migrate.event.EventListener;
import dev.migrate.event.RunSummary;
import dev.migrate.model.MigrateException;
import dev.migrate.model.Version;
import dev.migrate.plan.HistoryChange;
import dev.migrate.plan.PlanReport;
import dev.migrate.plan.StatusReport;
import java.util.List;
import java.util.Optional;

/** Tells the outcome of one command, once, and what happens on the way to it. */
public interface Reporter extends EventListener {
    /** What {@code up}, {@code down}, {@code redo} or {@code goto} did. */
    void run(String command, RunSummary summary);

    /** What {@code info}, {@code status} or {@code validate} found. */
    void status(String command, StatusReport report);

    /** The newest applied version. */
    void version(Optional<Version> version);

    /** What {@code up} would do. */
    void plan(PlanReport report);

    /** How {@code parse} understands scripts; they are read while they are told. */
    void parse(ParseReport report);

    /** What {@code force} changed, or would change where nothing is {@code written}. */
    void force(List<HistoryChange> changes, boolean written);

    /** Who holds the lock, and what {@code unlock} did about it. */
    void lock(LockReport report);

    /** That the database has what {@code wait} waited for; the newest applied version. */
    void arrived(Optional<Version> version);

    /** The files that {@code create} wrote. */
    void created(List<String> files);

    /** Every setting with where it came from. */
    void config(List<ConfigLine> lines);

    /** Why the command failed; {@code command} is empty where it is not known yet. */
    void failed(String command, MigrateException failure);
}
