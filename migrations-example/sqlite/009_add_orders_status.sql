-- SQLite stores a constant default with the table and shows it in the rows that are there, without writing
-- them: required, with a default, and done in an instant.
ALTER TABLE orders ADD COLUMN status TEXT NOT NULL DEFAULT 'pending';
