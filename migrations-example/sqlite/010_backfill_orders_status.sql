-- One statement will do: SQLite has a single writer anyway, and readers in WAL mode are not held up.
UPDATE orders
SET status = CASE
    WHEN shipped_at IS NOT NULL THEN 'shipped'
    ELSE 'cancelled'
END
WHERE status = 'pending'
  AND (shipped_at IS NOT NULL OR cancelled_at IS NOT NULL);
