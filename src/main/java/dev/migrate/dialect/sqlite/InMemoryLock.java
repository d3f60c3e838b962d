package dev.migrate.dialect.sqlite;

import dev.migrate.db.LockHolder;
import dev.migrate.db.MigrationLock;
import java.util.Optional;

/** A database in memory has but one connection: nobody else is there. */
final class InMemoryLock implements MigrationLock {
    @Override
    public boolean tryAcquire() {
        return true;
    }

    @Override
    public boolean isHeld() {
        return true;
    }

    @Override
    public Optional<LockHolder> holder() {
        return Optional.empty();
    }

    @Override
    public void announce(String activity) {}

    @Override
    public void close() {}
}
