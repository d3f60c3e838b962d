/** Executes plans: sessions, the lock, transactions, the journal. Prints nothing; tells what happens as events. Imports db, source, plan, event, sql, model. */
@NullMarked
package dev.migrate.engine;

import org.jspecify.annotations.NullMarked;
