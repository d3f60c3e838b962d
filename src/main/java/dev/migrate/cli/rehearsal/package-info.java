/** Everything that the program does, done once for the archive of classes, without any server. */
@NullMarked
package dev.migrate.cli.rehearsal;

import org.jspecify.annotations.NullMarked;
