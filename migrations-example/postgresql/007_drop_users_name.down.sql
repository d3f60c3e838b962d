-- PostgreSQL adds columns only at the end. To bring name back where it stood, before full_name, the
-- column that is there becomes name, and full_name is added anew.
ALTER TABLE users ALTER COLUMN full_name DROP NOT NULL;
ALTER TABLE users RENAME COLUMN full_name TO name;
ALTER TABLE users ADD COLUMN full_name VARCHAR(255);

UPDATE users SET full_name = name;

ALTER TABLE users ALTER COLUMN full_name SET NOT NULL;
