--
-- PostgreSQL database dump
--

\restrict aB3dEfGh1JkLmNoPqRsTuVwXyZ0123456789

-- Dumped from database version 18.1
-- Dumped by pg_dump version 18.1

SET statement_timeout = 0;
SET client_encoding = 'UTF8';
SELECT pg_catalog.set_config('search_path', '', false);

CREATE FUNCTION public.touch() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.changed_at := now(); -- the row's own time
    RETURN NEW;
END;
$$;

CREATE TABLE public.wide (
    a01 integer, a02 integer, a03 integer, a04 integer, a05 integer, a06 integer, a07 integer, a08 integer,
    a09 integer, a10 integer, a11 integer, a12 integer, a13 integer, a14 integer, a15 integer, "from" text
);

COPY public.wide (a01, a02, a03, a04, a05, a06, a07, a08, a09, a10, a11, a12, a13, a14, a15, "from") FROM stdin;
1	2	3	4	5	6	7	8	9	10	11	12	13	14	15	it's; \\. not the end
\N	2	3	4	5	6	7	8	9	10	11	12	13	14	15	$$
\.


COPY public.empty (id) FROM stdin;
\.


SELECT pg_catalog.setval('public.wide_id_seq', 1, false);

--
-- PostgreSQL database dump complete
--

\unrestrict aB3dEfGh1JkLmNoPqRsTuVwXyZ0123456789

