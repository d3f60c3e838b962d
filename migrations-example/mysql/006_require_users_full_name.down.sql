-- The release that wrote full_name alone has left name empty or out of date.
UPDATE users SET name = full_name WHERE NOT (name <=> full_name COLLATE utf8mb4_bin);

ALTER TABLE users
    MODIFY COLUMN name VARCHAR(255) NOT NULL,
    MODIFY COLUMN full_name VARCHAR(255) NULL,
    ALGORITHM=INPLACE, LOCK=NONE;
