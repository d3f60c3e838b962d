# a line that the shell takes for a comment; it's one
.bail on
SELECT $a, :b, @c, ?1, $d::e(f), "x""y;", 'a\', 1;
EXPLAIN QUERY PLAN CREATE TEMPORARY TRIGGER t AFTER INSERT ON x BEGIN SELECT 1; END;
CREATE TRIGGER end AFTER INSERT ON x BEGIN SELECT 1; /* ; */ END /* the end */ ;
CREATE TABLE trigger (begin, end); BEGIN EXCLUSIVE; END;
  .not a command at the start of a line, but no statement either;
CREATE VIEW trigger_view AS SELECT 1; SELECT [a;b]]; /* /* not nested */ END; -- the rest
CREATE TRIGGER last AFTER DELETE ON x BEGIN SELECT 1; END
