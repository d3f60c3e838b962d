-- Not DROP DEFAULT: that would leave the column without any default, where it had DEFAULT NULL before.
ALTER TABLE orders ALTER COLUMN status SET DEFAULT NULL, ALGORITHM=INSTANT;
