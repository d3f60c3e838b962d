CREATE TABLE ${schema}.${table:identifier} (a int);
CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT ${end}; SELECT ${case:literal}; END;
COPY ${schema}.t FROM stdin;
${data}	;
\.
SELECT $${x};$$, tbl_${suffix}.a, $1${x};
SELECT ${a--b;
};
