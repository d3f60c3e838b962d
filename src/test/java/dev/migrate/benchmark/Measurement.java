package dev.migrate.benchmark;

/** What one process took: time on the clock, time on processors, and the most memory it had at once. */
record Measurement(double wallSeconds, double processorSeconds, double peakMebibytes) {}
