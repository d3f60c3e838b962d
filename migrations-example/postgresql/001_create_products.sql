CREATE TABLE products (
    id         BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       VARCHAR(255)   NOT NULL,
    price      NUMERIC(10, 2) NOT NULL,
    created_at TIMESTAMPTZ    NOT NULL DEFAULT now()
);

INSERT INTO products (name, price) VALUES
    ('Notebook', 4.50),
    ('Fountain pen', 32.00),
    ('Bottle of ink; blue', 8.90);
