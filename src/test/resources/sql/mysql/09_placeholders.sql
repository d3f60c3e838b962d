CREATE TABLE ${schema}.${table:identifier} (a INT);
CREATE TRIGGER x AFTER INSERT ON t_${suffix} FOR EACH ROW BEGIN UPDATE t SET d = ${end}, c = ${case:literal}, b = c_${begin}; END;
ALTER TABLE ${end-of-month} ADD COLUMN ${if} INT;
DELIMITER $$
CREATE PROCEDURE p() BEGIN SELECT ${x}; END$$
DELIMITER ;
SELECT '${x;y}', ${a--b;
};
