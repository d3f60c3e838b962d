CREATE TABLE products (
    id         INTEGER PRIMARY KEY,
    name       TEXT    NOT NULL,
    price      NUMERIC NOT NULL,
    created_at TEXT    NOT NULL DEFAULT CURRENT_TIMESTAMP
);

INSERT INTO products (name, price) VALUES
    ('Notebook', 4.50),
    ('Fountain pen', 32.00),
    ('Bottle of ink; blue', 8.90);
