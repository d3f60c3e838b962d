-- Expand. The column is nullable: the application that runs now knows nothing of it.
ALTER TABLE users ADD COLUMN full_name VARCHAR(255) NULL, ALGORITHM=INSTANT;

UPDATE users SET full_name = name;
