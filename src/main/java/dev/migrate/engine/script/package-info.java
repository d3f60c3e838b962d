/** Scripts that are found, read once and ready to run. Imports plan, sql and model. */
@NullMarked
package dev.migrate.engine.script;

import org.jspecify.annotations.NullMarked;
