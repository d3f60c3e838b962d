/** Where a migration goes on that stopped half-way. Imports engine.script, db, plan, sql and model. */
@NullMarked
package dev.migrate.engine.settle;

import org.jspecify.annotations.NullMarked;
