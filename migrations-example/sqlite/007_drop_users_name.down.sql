-- SQLite adds columns only at the end; to bring name back where it stood, the table is built anew.
CREATE TABLE users_new (
    id         INTEGER PRIMARY KEY,
    email      TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    name       TEXT,
    full_name  TEXT NOT NULL
);

INSERT INTO users_new (id, email, created_at, name, full_name)
SELECT id, email, created_at, full_name, full_name FROM users;

DROP TABLE users;

ALTER TABLE users_new RENAME TO users;
