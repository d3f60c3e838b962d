CREATE TABLE orders (
    id           INTEGER PRIMARY KEY,
    user_id      INTEGER NOT NULL REFERENCES users (id),
    total        NUMERIC NOT NULL,
    created_at   TEXT    NOT NULL DEFAULT CURRENT_TIMESTAMP,
    shipped_at   TEXT,
    cancelled_at TEXT
);

CREATE INDEX idx_orders_user_id ON orders (user_id);

-- 1,000 orders stand in for the many of a real table: of ten, seven are shipped and one is cancelled.
WITH RECURSIVE numbers (n) AS (
    SELECT 1
    UNION ALL
    SELECT n + 1 FROM numbers WHERE n < 1000
)
INSERT INTO orders (user_id, total, created_at, shipped_at, cancelled_at)
SELECT u.id,
       5 + n % 200,
       datetime('2026-01-01', n || ' hours'),
       CASE WHEN n % 10 < 7 THEN datetime('2026-01-03', n || ' hours') END,
       CASE WHEN n % 10 = 7 THEN datetime('2026-01-02', n || ' hours') END
FROM numbers
JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM users) AS u ON u.place = 1 + n % 3
ORDER BY n;
