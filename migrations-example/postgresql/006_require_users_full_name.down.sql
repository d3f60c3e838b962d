-- The release that wrote full_name alone has left name empty or out of date.
UPDATE users SET name = full_name WHERE name IS DISTINCT FROM full_name;

ALTER TABLE users
    ALTER COLUMN name SET NOT NULL,
    ALTER COLUMN full_name DROP NOT NULL;
