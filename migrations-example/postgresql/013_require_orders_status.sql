-- Reads the table while others go on reading and writing it.
ALTER TABLE orders VALIDATE CONSTRAINT orders_status_present;

-- The valid constraint proves that there is no NULL: the table is not read again.
ALTER TABLE orders ALTER COLUMN status SET NOT NULL;
ALTER TABLE orders DROP CONSTRAINT orders_status_present;
