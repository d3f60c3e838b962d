CREATE TABLE products (
    id         BIGINT         NOT NULL AUTO_INCREMENT,
    name       VARCHAR(255)   NOT NULL,
    price      DECIMAL(10, 2) NOT NULL,
    created_at TIMESTAMP      NOT NULL DEFAULT CURRENT_TIMESTAMP,
    PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;

INSERT INTO products (name, price) VALUES
    ('Notebook', 4.50),
    ('Fountain pen', 32.00),
    ('Bottle of ink; blue', 8.90);
