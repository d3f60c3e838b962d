\set QUIET on
SELECT 1; \echo two on a line
SELECT 2 \g
\.
SELECT 3;
\connect other
