COPY BINARY_TABLE FROM STDIN WITH (FORMAT csv, HEADER); -- the data follow
"a;
\.x
'
\.
copy t(a) from stdin
;
\.
COPY t FROM STDIN; SELECT 1;
\.
