-- Most releases of SQLite can't change whether a column is required, so the table is built anew: create, copy,
-- drop, rename, in this order. No other table refers to users yet; where one does and foreign keys are
-- enforced, PRAGMA foreign_keys = OFF has to come first.
CREATE TABLE users_new (
    id         INTEGER PRIMARY KEY,
    email      TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    name       TEXT,
    full_name  TEXT NOT NULL
);

-- Every instance of the application writes both columns by now, and name is right in every row: instances of
-- the older release wrote to name alone after 005 had run. The next release writes full_name alone, so name
-- is no longer required.
INSERT INTO users_new (id, email, created_at, name, full_name)
SELECT id, email, created_at, name, name FROM users;

DROP TABLE users;

ALTER TABLE users_new RENAME TO users;
