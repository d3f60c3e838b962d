CREATE TABLE users_new (
    id         INTEGER PRIMARY KEY,
    email      TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    name       TEXT NOT NULL,
    full_name  TEXT
);

-- The release that wrote full_name alone has left name empty or out of date.
INSERT INTO users_new (id, email, created_at, name, full_name)
SELECT id, email, created_at, full_name, full_name FROM users;

DROP TABLE users;

ALTER TABLE users_new RENAME TO users;
