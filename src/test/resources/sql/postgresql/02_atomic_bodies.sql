-- BEGIN opens a transaction here,
BEGIN;
CREATE TABLE "begin" (atomic int, "end" int);
END;
-- and a body here.
CREATE OR REPLACE FUNCTION begin_total(begin int, "end" int) RETURNS int
    LANGUAGE sql
    BEGIN ATOMIC
        SELECT CASE WHEN begin > 1 THEN (CASE "end" WHEN 1 THEN 2 END) ELSE 3 END AS end;
        SELECT t.end, t.case FROM t; -- END;
        SELECT 1 AS case, 2 AS "END";
    END;
create procedure p(x int) begin atomic insert into t values (x); end; SELECT 'after';
CREATE FUNCTION f() RETURNS int RETURN CASE WHEN true THEN 1 END;
CREATE TABLE function (begin int, atomic int); CREATE VIEW procedure AS SELECT 1;
