-- Loops exist only inside stored programs. Each batch commits, so that no row stays locked for longer
-- than its batch takes. Stopped half-way, the call can be made again: it only touches rows that have
-- no status yet.
DELIMITER //

CREATE PROCEDURE backfill_orders_status()
BEGIN
    DECLARE batch_size BIGINT DEFAULT 200; -- thousands, on a table of millions
    DECLARE last_id BIGINT DEFAULT 0;
    DECLARE max_id BIGINT;

    SELECT COALESCE(MAX(id), 0) INTO max_id FROM orders;

    WHILE last_id < max_id DO
        UPDATE orders
        SET status = CASE
            WHEN shipped_at IS NOT NULL THEN 'shipped'
            WHEN cancelled_at IS NOT NULL THEN 'cancelled'
            ELSE 'pending'
        END
        WHERE id > last_id
          AND id <= last_id + batch_size
          AND status IS NULL;
        COMMIT;

        SET last_id = last_id + batch_size;
        DO SLEEP(0.01); -- leaves room for others
    END WHILE;
END//

DELIMITER ;

CALL backfill_orders_status();

DROP PROCEDURE backfill_orders_status;
