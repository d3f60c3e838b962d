-- Every instance of the application writes both columns by now. This copies what instances of the
-- older release wrote to name alone after 005 had run. Compared as bytes, so that a change of
-- case or accents alone is not missed.
UPDATE users SET full_name = name WHERE NOT (full_name <=> name COLLATE utf8mb4_bin);

-- The next release of the application writes full_name alone, so name must no longer be required.
ALTER TABLE users
    MODIFY COLUMN full_name VARCHAR(255) NOT NULL,
    MODIFY COLUMN name VARCHAR(255) NULL,
    ALGORITHM=INPLACE, LOCK=NONE;
