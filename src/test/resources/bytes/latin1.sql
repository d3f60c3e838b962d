-- Über
SELECT 1;
