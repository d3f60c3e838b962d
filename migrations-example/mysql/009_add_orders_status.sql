-- INSTANT: only the data dictionary changes, however large the table is.
ALTER TABLE orders ADD COLUMN status VARCHAR(20) NULL, ALGORITHM=INSTANT;
