PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- it's; a comment
    name TEXT NOT NULL DEFAULT 'it''s; none' CHECK (name <> ';'),
    upper_name TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL,
    stored_name TEXT AS (lower(name)) STORED,
    favourite INTEGER REFERENCES orders (id)
);
INSERT INTO customers VALUES(7,'Ann; ''the'' "first" \',1);
INSERT INTO customers VALUES(9,replace(replace('Bob\012on\012lines\r\012with \n in it','\r',char(13)),'\012',char(10)),NULL);
INSERT INTO customers VALUES(10,'😀 ünï',NULL);
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE, total NUMERIC);
INSERT INTO orders VALUES(1,7,12.5);
INSERT INTO orders VALUES(2,9,100);
INSERT INTO orders VALUES(3,9,NULL);
CREATE TABLE IF NOT EXISTS "odd ""name""; really" ([sel ect], `a;b`, "it's", 'ü');
INSERT INTO "odd ""name""; really" VALUES(NULL,1,'x',X'00ff27');
INSERT INTO "odd ""name""; really" VALUES(9223372036854775807,-1.4999999999999999321e-07,'',X'');
INSERT INTO "odd ""name""; really" VALUES(-1,1.0000000000000000047e+300,0.10000000000000000555,1);
CREATE TABLE keyed (a TEXT, b BLOB, PRIMARY KEY (a, b)) WITHOUT ROWID;
INSERT INTO keyed VALUES('a',X'5c2e0a');
INSERT INTO keyed VALUES('b',X'01');
CREATE TABLE strict_one (a INT, b ANY) STRICT;
INSERT INTO strict_one VALUES(1,'one');
INSERT INTO strict_one VALUES(2,2.5);
CREATE TABLE empty_table (a);
CREATE TABLE audit (message);
INSERT INTO audit VALUES('order; 1');
INSERT INTO audit VALUES('order; 2');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','words','words',0,'CREATE VIRTUAL TABLE words USING fts5(title, body, tokenize = ''porter ascii'')');
CREATE TABLE IF NOT EXISTS 'words_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO words_data VALUES(1,X'010203');
INSERT INTO words_data VALUES(10,X'000000000101010001010101');
INSERT INTO words_data VALUES(137438953473,X'000000390530616d657401060101040105646f6c6f7201060101020105697073756d01020301056c6f72656d01020201037369740106010103040b0c0a0a');
CREATE TABLE IF NOT EXISTS 'words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO words_idx VALUES(1,X'',2);
CREATE TABLE IF NOT EXISTS 'words_content'(id INTEGER PRIMARY KEY, c0, c1);
INSERT INTO words_content VALUES(1,'Lorem; ipsum','dolor ''sit'' amet');
CREATE TABLE IF NOT EXISTS 'words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO words_docsize VALUES(1,X'0203');
CREATE TABLE IF NOT EXISTS 'words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO words_config VALUES('version',4);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('customers',12);
CREATE INDEX orders_total ON orders (total DESC, abs(customer)) WHERE total > 0;
CREATE VIEW large_orders AS SELECT o.id, c.name AS "name; of" FROM orders o JOIN customers c ON c.id = o.customer WHERE total > 10;
CREATE TRIGGER noted AFTER INSERT ON orders WHEN NEW.total > 0 BEGIN
    INSERT INTO audit VALUES ('order; ' || NEW.id);
    UPDATE orders SET total = CASE WHEN total > 100 THEN 100 ELSE total END WHERE id = NEW.id; -- the END;
END
;
CREATE TRIGGER instead INSTEAD OF DELETE ON large_orders BEGIN SELECT RAISE(ABORT, 'no; never'); END;
PRAGMA writable_schema=OFF;
COMMIT;
