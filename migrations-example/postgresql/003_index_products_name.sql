-- CONCURRENTLY lets reads and writes go on while the index is built.
-- The server refuses it inside a transaction, so migrate runs this file without one.
CREATE INDEX CONCURRENTLY idx_products_name ON products (name);
