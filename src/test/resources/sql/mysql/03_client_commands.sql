use shop
;
DELIMITER "//"
SELECT 1; -- not yet // here
SELECT '//' // SELECT 2//
delimiter go trailing words are ignored
SELECT gopher, 1go SELECT `go`, a.*
go
DELIMITER ;
SELECT 1\G
SELECT 2\g SELECT 3; SELECT \N;
source other.sql
\. other.sql
SELECT source, delimiter FROM delimiters;
DELIMITER \
