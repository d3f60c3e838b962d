-- Each batch commits, so that no row stays locked for longer than its batch takes. A block that commits
-- can't run inside a transaction; migrate sees that and runs this file without one. Stopped half-way,
-- it can be started again: it only touches rows that have no status yet.
DO $$
DECLARE
    batch_size CONSTANT BIGINT := 200; -- thousands, on a table of millions
    last_id    BIGINT := 0;
    max_id     BIGINT;
    updated    BIGINT;
BEGIN
    SELECT coalesce(max(id), 0) INTO max_id FROM orders;

    WHILE last_id < max_id LOOP
        UPDATE orders
        SET status = CASE
            WHEN shipped_at IS NOT NULL THEN 'shipped'
            WHEN cancelled_at IS NOT NULL THEN 'cancelled'
            ELSE 'pending'
        END
        WHERE id > last_id
          AND id <= last_id + batch_size
          AND status IS NULL;

        GET DIAGNOSTICS updated = ROW_COUNT;
        last_id := last_id + batch_size;
        COMMIT;

        RAISE NOTICE 'orders up to id %: % rows filled', last_id, updated;
        PERFORM pg_sleep(0.01); -- leaves room for others
    END LOOP;
END
$$;
