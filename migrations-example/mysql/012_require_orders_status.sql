-- Builds the table anew, which takes its time, but reads and writes go on meanwhile.
ALTER TABLE orders MODIFY COLUMN status VARCHAR(20) NOT NULL DEFAULT 'pending', ALGORITHM=INPLACE, LOCK=NONE;
