-- SET NOT NULL by itself reads the whole table while nobody else may use it. A constraint that is NOT VALID
-- holds for new rows at once and reads nothing; the next migration checks the old rows.
ALTER TABLE orders ADD CONSTRAINT orders_status_present CHECK (status IS NOT NULL) NOT VALID;
