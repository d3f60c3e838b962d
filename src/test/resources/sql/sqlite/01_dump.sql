PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT DEFAULT 'a;b', "order" TEXT, [group;by] TEXT, `x;y` TEXT);
INSERT INTO users VALUES(1,'O''Brien; Jr.',NULL,replace('line\nbreak','\n',char(10)),X'3B');
INSERT INTO users VALUES(2,unistr('a\u000a;'),NULL,NULL,NULL);
CREATE TRIGGER users_ai AFTER INSERT ON users
WHEN NEW.id > 0
BEGIN
  UPDATE users SET name = CASE WHEN name IS NULL THEN 'x' ELSE name END WHERE id = NEW.id;
  SELECT 1 AS "end"; -- ; END;
  SELECT 'END;';
END;
CREATE INDEX users_name ON users(name);
COMMIT;
