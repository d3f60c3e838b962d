CREATE TABLE orders (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_id      BIGINT         NOT NULL REFERENCES users (id),
    total        NUMERIC(10, 2) NOT NULL,
    created_at   TIMESTAMPTZ    NOT NULL DEFAULT now(),
    shipped_at   TIMESTAMPTZ,
    cancelled_at TIMESTAMPTZ
);

CREATE INDEX idx_orders_user_id ON orders (user_id);

-- 1,000 orders stand in for the many of a real table: of ten, seven are shipped and one is cancelled.
INSERT INTO orders (user_id, total, created_at, shipped_at, cancelled_at)
SELECT u.id,
       5 + n % 200,
       placed,
       CASE WHEN n % 10 < 7 THEN placed + INTERVAL '2 days' END,
       CASE WHEN n % 10 = 7 THEN placed + INTERVAL '1 day' END
FROM generate_series(1, 1000) AS n
CROSS JOIN LATERAL (SELECT TIMESTAMPTZ '2026-01-01 00:00:00+00' + n * INTERVAL '1 hour' AS placed) AS p
JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM users) AS u ON u.place = 1 + n % 3
ORDER BY n;
