-- Every instance of the application writes both columns by now. This copies what instances of the
-- older release wrote to name alone after 005 had run.
UPDATE users SET full_name = name WHERE full_name IS DISTINCT FROM name;

-- The next release of the application writes full_name alone, so name must no longer be required.
ALTER TABLE users
    ALTER COLUMN full_name SET NOT NULL,
    ALTER COLUMN name DROP NOT NULL;
