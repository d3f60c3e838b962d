/** The layouts: what the names of files say, and how new files are named. Imports model. */
@NullMarked
package dev.migrate.source.name;

import org.jspecify.annotations.NullMarked;
