# a comment; with 'quotes
SELECT 1 -- a; b
  + 2 --3
  # it's
  /* it's; */ + 4; --
/* only; a comment */ ;
/*!99999 never; code */ SELECT /*+ BKA(t1) NO_ICP(t2) */ 1 /* at the end */;
/*!50003 SELECT 1 /* nested; */ , 2 */ ; /*M! not for MySQL; */
SELECT "a""b;\"", 'c''d;\'', `e``f;\`, @`g;h`, @'i;j', :=, x'3B', _utf8mb4'k;\'l';
/*!50003 CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW BEGIN SET @a = 1; IF @a THEN SET @b = 2; END IF; END */; SELECT 'after';
SELECT 1 /*!50003 , (2
