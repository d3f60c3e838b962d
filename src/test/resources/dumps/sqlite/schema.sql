-- A little of everything that the shell's .dump writes, with data.
CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- it's; a comment
    name TEXT NOT NULL DEFAULT 'it''s; none' CHECK (name <> ';'),
    upper_name TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL,
    stored_name TEXT AS (lower(name)) STORED,
    favourite INTEGER REFERENCES orders (id)
);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE, total NUMERIC);
CREATE TABLE "odd ""name""; really" ([sel ect], `a;b`, "it's", 'ü');
CREATE TABLE keyed (a TEXT, b BLOB, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE strict_one (a INT, b ANY) STRICT;
CREATE TABLE empty_table (a);
CREATE TABLE audit (message);
CREATE INDEX orders_total ON orders (total DESC, abs(customer)) WHERE total > 0;
CREATE VIEW large_orders AS SELECT o.id, c.name AS "name; of" FROM orders o JOIN customers c ON c.id = o.customer WHERE total > 10;
CREATE TRIGGER noted AFTER INSERT ON orders WHEN NEW.total > 0 BEGIN
    INSERT INTO audit VALUES ('order; ' || NEW.id);
    UPDATE orders SET total = CASE WHEN total > 100 THEN 100 ELSE total END WHERE id = NEW.id; -- the END;
END;
CREATE TRIGGER instead INSTEAD OF DELETE ON large_orders BEGIN SELECT RAISE(ABORT, 'no; never'); END;
CREATE VIRTUAL TABLE words USING fts5(title, body, tokenize = 'porter ascii');
INSERT INTO customers (id, name) VALUES (7, 'Ann; ''the'' "first" \'), (9, 'Bob
on
lines' || char(13) || char(10) || 'with \n in it'), (10, '😀 ünï'), (12, '-- no comment /* at all');
INSERT INTO orders VALUES (1, 7, 12.5), (2, 9, 1e10), (3, 9, NULL);
UPDATE customers SET favourite = 1 WHERE id = 7;
INSERT INTO "odd ""name""; really" VALUES (NULL, 1, 'x', x'00ff27'), (9223372036854775807, -1.5e-7, '', x''), (-1, 1e300, 0.1, 1);
INSERT INTO keyed VALUES ('a', x'5c2e0a'), ('b', x'01');
INSERT INTO strict_one VALUES (1, 'one'), (2, 2.5);
INSERT INTO words VALUES ('Lorem; ipsum', 'dolor ''sit'' amet');
DELETE FROM customers WHERE id = 12;
