-- What `migrate up` would run. The history is not written here: record it with `migrate force`.
.bail on

-- 001 create_products: migrations/001_create_products.sql, in one transaction
BEGIN;
-- migrations/001_create_products.sql:1
CREATE TABLE products (
    id INT
);
-- migrations/001_create_products.sql:12
INSERT INTO products VALUES (1);
COMMIT;

-- 002 add_name_index: migrations/002_add_name_index.sql, outside a transaction: CREATE INDEX CONCURRENTLY can't run inside a transaction
-- done already: 1 statement
BEGIN;
-- migrations/002_add_name_index.sql:3
ALTER TABLE products ADD name TEXT;
-- migrations/002_add_name_index.sql:4
ANALYZE products;
COMMIT;
-- migrations/002_add_name_index.sql:5
CREATE INDEX CONCURRENTLY by_name ON products (name);
BEGIN;
-- migrations/002_add_name_index.sql:6
COPY products (id) FROM stdin;
COMMIT;

-- down 003 empty: migrations/003_empty.down.sql, in one transaction
