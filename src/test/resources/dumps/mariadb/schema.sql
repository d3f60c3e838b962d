-- A little of everything that mariadb-dump writes, with data.
SET NAMES utf8mb4 COLLATE utf8mb4_general_ci;
CREATE TABLE customers (
    id INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(100) NOT NULL DEFAULT 'it''s; "none"' COMMENT 'semi;colon, it''s \\ back`tick',
    full_name VARCHAR(210) GENERATED ALWAYS AS (CONCAT(name, '; ', id_text)) VIRTUAL,
    id_text VARCHAR(100) DEFAULT NULL,
    size ENUM('small', 'it''s; big') DEFAULT 'small',
    flags SET('a', 'b', 'd;') DEFAULT NULL,
    UNIQUE KEY name_key (name),
    CHECK (name <> ';')
) ENGINE = InnoDB AUTO_INCREMENT = 100 DEFAULT CHARSET = utf8mb4 COMMENT = 'the ''customers''; all';
CREATE TABLE orders (
    id INT UNSIGNED NOT NULL PRIMARY KEY,
    customer INT UNSIGNED NOT NULL,
    total DECIMAL(20, 4) DEFAULT NULL,
    changed TIMESTAMP NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
    CONSTRAINT of_customer FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE everything (
    id INT NOT NULL PRIMARY KEY,
    a_text LONGTEXT, a_latin VARCHAR(50) CHARACTER SET latin1, a_blob LONGBLOB, a_binary BINARY(4), a_bit BIT(10),
    a_float FLOAT, a_double DOUBLE, a_json JSON, a_date DATE, a_time TIME(6), a_datetime DATETIME(3), a_year YEAR,
    a_point POINT NOT NULL, a_geometry GEOMETRY,
    FULLTEXT KEY words (a_text), SPATIAL KEY places (a_point), KEY prefix (a_latin(10))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4;
CREATE TABLE `odd ``name``; "really"` (`select` INT, `a;b` INT, `é` INT, KEY `k;` (`a;b`)) ENGINE = InnoDB;
CREATE TABLE parts (id INT NOT NULL, at DATE NOT NULL, PRIMARY KEY (id, at)) ENGINE = InnoDB
    PARTITION BY RANGE (YEAR(at)) (PARTITION `old` VALUES LESS THAN (2020), PARTITION rest VALUES LESS THAN MAXVALUE);
CREATE TABLE log (message TEXT) ENGINE = MyISAM;
CREATE TABLE empty_table (a INT) ENGINE = InnoDB;
CREATE ALGORITHM = MERGE DEFINER = root@localhost SQL SECURITY INVOKER VIEW large_orders AS
    SELECT o.id, c.name AS `name; of` FROM orders o JOIN customers c ON c.id = o.customer WHERE o.total > 10 WITH CASCADED CHECK OPTION;
CREATE DEFINER = root@localhost VIEW a_view_of_a_view AS SELECT COUNT(*) AS n FROM large_orders;
DELIMITER //
CREATE DEFINER = root@localhost PROCEDURE count_up(IN n INT, OUT result INT) COMMENT 'counts; up'
BEGIN
    DECLARE i INT DEFAULT 0;
    DECLARE CONTINUE HANDLER FOR SQLEXCEPTION BEGIN SET i = -1; END;
    again: WHILE i < n DO
        SET i = i + 1;
        IF i = 5 THEN LEAVE again; END IF; -- it's enough;
    END WHILE again;
    SELECT CASE WHEN i > 1 THEN 'many;' ELSE 'few' END, 'it''s // not ;; the end' INTO @a, @b;
    SET result = i;
END//
CREATE DEFINER = root@localhost FUNCTION twice(n INT) RETURNS INT DETERMINISTIC RETURN n * 2//
CREATE DEFINER = root@localhost TRIGGER stamp BEFORE INSERT ON orders FOR EACH ROW
BEGIN
    IF NEW.total IS NULL THEN SET NEW.total = 0; END IF;
END//
CREATE DEFINER = root@localhost TRIGGER note AFTER INSERT ON orders FOR EACH ROW INSERT INTO log VALUES (CONCAT('order; ', NEW.id))//
CREATE DEFINER = root@localhost EVENT sweep ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' ENDS '2031-01-01 00:00:00'
    ON COMPLETION PRESERVE DISABLE COMMENT 'sweeps; it''s daily' DO BEGIN DELETE FROM log WHERE message = ';'; DELETE FROM log; END//
DELIMITER ;
SET @saved_mode = @@sql_mode;
SET sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES';
CREATE DEFINER = root@localhost PROCEDURE with_other_mode() SELECT 'a;' AS "b;c";
SET sql_mode = '';
INSERT INTO everything VALUES
    (1, 'Lorem; ''ipsum'' "dolor" \\ \n\r\t\0\Z %_ 😀 ünï', 'latin é', 0x0027225C3B0A0D1AFF, 0x00FF5C27, b'1000000001',
     1.5, 1e300, '{"a;": "\\"q\\""}', '0000-00-00', '-838:59:59.000000', '2024-02-29 23:59:59.999', 2155,
     ST_GeomFromText('POINT(1 -2.5)'), ST_GeomFromText('LINESTRING(0 0,1 1)')),
    (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-00-00', NULL, '0000-00-00 00:00:00', 0, ST_GeomFromText('POINT(0 0)'), NULL),
    (3, REPEAT('x;''\\', 5000), '', '', '', b'0', -0.1, 0, 'null', '9999-12-31', '838:59:59', '1000-01-01 00:00:00', 1901, ST_GeomFromText('POINT(0 0)'), NULL);
SET sql_mode = @saved_mode;
INSERT INTO customers (id, name, id_text, size, flags) VALUES (1, 'Ann; ''the'' "first" \\', '1', 'it''s; big', 'a,b'), (2, '-- not a comment', NULL, NULL, NULL), (3, '/* nor this */ # nor this', '3', 'small', '');
INSERT INTO orders (id, customer, total, changed) VALUES (1, 1, 12.5, '2024-03-31 00:30:00'), (2, 2, NULL, NULL);
INSERT INTO `odd ``name``; "really"` VALUES (1, NULL, 3);
INSERT INTO parts VALUES (1, '2019-12-31'), (2, '2020-01-01');
-- MariaDB's own
CREATE SEQUENCE ticket START WITH 100 INCREMENT BY 10 MAXVALUE 100000 CYCLE;
SELECT NEXTVAL(ticket);
CREATE TABLE versioned (a INT, b INT INVISIBLE DEFAULT 1, id UUID DEFAULT UUID(), ip INET6) WITH SYSTEM VERSIONING;
INSERT INTO versioned (a, id, ip) VALUES (1, '123e4567-e89b-12d3-a456-426655440000', '::1'), (2, '123e4567-e89b-12d3-a456-426655440001', NULL);
CREATE TABLE compact_columns (a TEXT COMPRESSED, b INT WITHOUT SYSTEM VERSIONING) WITH SYSTEM VERSIONING;
