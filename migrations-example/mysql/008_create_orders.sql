CREATE TABLE orders (
    id           BIGINT         NOT NULL AUTO_INCREMENT,
    user_id      BIGINT         NOT NULL,
    total        DECIMAL(10, 2) NOT NULL,
    created_at   DATETIME       NOT NULL DEFAULT CURRENT_TIMESTAMP,
    shipped_at   DATETIME       NULL,
    cancelled_at DATETIME       NULL,
    PRIMARY KEY (id),
    KEY idx_orders_user_id (user_id),
    CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

-- 1,000 orders stand in for the many of a real table: of ten, seven are shipped and one is cancelled.
INSERT INTO orders (user_id, total, created_at, shipped_at, cancelled_at)
WITH RECURSIVE numbers (n) AS (
    SELECT 1
    UNION ALL
    SELECT n + 1 FROM numbers WHERE n < 1000
)
SELECT u.id,
       5 + n % 200,
       TIMESTAMP '2026-01-01 00:00:00' + INTERVAL n HOUR,
       CASE WHEN n % 10 < 7 THEN TIMESTAMP '2026-01-03 00:00:00' + INTERVAL n HOUR END,
       CASE WHEN n % 10 = 7 THEN TIMESTAMP '2026-01-02 00:00:00' + INTERVAL n HOUR END
FROM numbers
JOIN (SELECT id, ROW_NUMBER() OVER (ORDER BY id) AS place FROM users) AS u ON u.place = 1 + n % 3
ORDER BY n;
