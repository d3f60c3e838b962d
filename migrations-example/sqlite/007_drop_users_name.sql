-- Contract. No instance of the application reads or writes name any more.
ALTER TABLE users DROP COLUMN name;
