-- Nullable and without a default: only the catalogue changes, in an instant, however large the table is.
ALTER TABLE orders ADD COLUMN status VARCHAR(20);
