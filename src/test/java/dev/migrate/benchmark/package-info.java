/** What writes the figures of docs/benchmarks.md: the packaged program against the databases' own clients. */
@NullMarked
package dev.migrate.benchmark;

import org.jspecify.annotations.NullMarked;
