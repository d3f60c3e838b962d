-- For rows inserted from now on; the rows that are there keep NULL until the backfill reaches them.
ALTER TABLE orders ALTER COLUMN status SET DEFAULT 'pending', ALGORITHM=INSTANT;
