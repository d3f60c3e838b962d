package dev.migrate.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** A program that brings migrations into a database and keeps a history of them: this one, or one of its peers. */
interface Program {
    /** As the page calls it. */
    String name();

    /** Its version, and what it comes with. */
    String description(Path scratch) throws IOException, InterruptedException;

    /** The command that applies what is pending. */
    MeasuredCommand up(Target target, Workload workload);

    /** The command that lists what is applied and what is pending. */
    MeasuredCommand info(Target target, Workload workload);
}
