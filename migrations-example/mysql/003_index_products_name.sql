-- Reads and writes go on while the index is built. Where the server can't do it that way, it refuses
-- instead of locking the table.
ALTER TABLE products ADD INDEX idx_products_name (name), ALGORITHM=INPLACE, LOCK=NONE;
