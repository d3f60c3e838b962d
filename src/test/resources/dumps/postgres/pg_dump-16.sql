--
-- PostgreSQL database dump
--

-- Dumped from database version 16.10
-- Dumped by pg_dump version 16.3

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: Odd "names"; really; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA "Odd ""names""; really";


ALTER SCHEMA "Odd ""names""; really" OWNER TO postgres;

--
-- Name: shop; Type: SCHEMA; Schema: -; Owner: postgres
--

CREATE SCHEMA shop;


ALTER SCHEMA shop OWNER TO postgres;

--
-- Name: SCHEMA shop; Type: COMMENT; Schema: -; Owner: postgres
--

COMMENT ON SCHEMA shop IS 'It''s a shop; with \backslashes\ and "quotes"';


--
-- Name: plain; Type: COLLATION; Schema: shop; Owner: postgres
--

CREATE COLLATION shop.plain (provider = libc, locale = 'C');


ALTER COLLATION shop.plain OWNER TO postgres;

--
-- Name: citext; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS citext WITH SCHEMA public;


--
-- Name: EXTENSION citext; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION citext IS 'data type for case-insensitive character strings';


--
-- Name: hstore; Type: EXTENSION; Schema: -; Owner: -
--

CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public;


--
-- Name: EXTENSION hstore; Type: COMMENT; Schema: -; Owner: 
--

COMMENT ON EXTENSION hstore IS 'data type for storing sets of (key, value) pairs';


--
-- Name: money_amount; Type: TYPE; Schema: shop; Owner: postgres
--

CREATE TYPE shop.money_amount AS (
	amount numeric(12,2),
	currency character(3)
);


ALTER TYPE shop.money_amount OWNER TO postgres;

--
-- Name: mood; Type: TYPE; Schema: shop; Owner: postgres
--

CREATE TYPE shop.mood AS ENUM (
    'sad',
    'it''s ok',
    'glücklich; sehr'
);


ALTER TYPE shop.mood OWNER TO postgres;

--
-- Name: percentage; Type: DOMAIN; Schema: shop; Owner: postgres
--

CREATE DOMAIN shop.percentage AS integer NOT NULL DEFAULT 0
	CONSTRAINT in_range CHECK (((VALUE >= 0) AND (VALUE <= 100)));


ALTER DOMAIN shop.percentage OWNER TO postgres;

--
-- Name: DOMAIN percentage; Type: COMMENT; Schema: shop; Owner: postgres
--

COMMENT ON DOMAIN shop.percentage IS 'of $1; $$not a quote$$';


--
-- Name: timespan; Type: TYPE; Schema: shop; Owner: postgres
--

CREATE TYPE shop.timespan AS RANGE (
    subtype = time without time zone,
    multirange_type_name = shop.timespan_multirange
);


ALTER TYPE shop.timespan OWNER TO postgres;

--
-- Name: mood_number(shop.mood); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.mood_number(shop.mood) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $_$ SELECT length($1::text) $_$;


ALTER FUNCTION shop.mood_number(shop.mood) OWNER TO postgres;

--
-- Name: CAST (shop.mood AS integer); Type: CAST; Schema: -; Owner: -
--

CREATE CAST (shop.mood AS integer) WITH FUNCTION shop.mood_number(shop.mood) AS ASSIGNMENT;


--
-- Name: add(integer, integer); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.add(a integer, b integer DEFAULT 2) RETURNS integer
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$ SELECT a + b; -- it's; $$;


ALTER FUNCTION shop.add(a integer, b integer) OWNER TO postgres;

--
-- Name: FUNCTION add(a integer, b integer); Type: COMMENT; Schema: shop; Owner: postgres
--

COMMENT ON FUNCTION shop.add(a integer, b integer) IS 'adds';


--
-- Name: inner_quotes(text); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.inner_quotes(text) RETURNS text
    LANGUAGE plpgsql
    AS $_$
DECLARE
    result text;
BEGIN
    EXECUTE $$ SELECT 'a;b' || $inner$;$inner$ $$ INTO result;
    IF result IS NULL THEN
        RAISE EXCEPTION 'nothing; at all';
    END IF;
    RETURN result || E'\'' || $1;
END;
$_$;


ALTER FUNCTION shop.inner_quotes(text) OWNER TO postgres;

--
-- Name: longest(text, text); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.longest(state text, next text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ SELECT CASE WHEN length(next) > length(coalesce(state, '')) THEN next ELSE state END $$;


ALTER FUNCTION shop.longest(state text, next text) OWNER TO postgres;

--
-- Name: nothing(integer); Type: PROCEDURE; Schema: shop; Owner: postgres
--

CREATE PROCEDURE shop.nothing(INOUT a integer)
    LANGUAGE plpgsql
    AS $$ BEGIN a := a; END $$;


ALTER PROCEDURE shop.nothing(INOUT a integer) OWNER TO postgres;

--
-- Name: on_ddl(); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.on_ddl() RETURNS event_trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE DEBUG '%; %', tg_event, tg_tag; END $$;


ALTER FUNCTION shop.on_ddl() OWNER TO postgres;

--
-- Name: rows(); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.rows(OUT n integer, OUT label text) RETURNS SETOF record
    LANGUAGE sql
    AS $_$ SELECT 1, 'one' UNION ALL SELECT 2, $two$two$two$; $_$;


ALTER FUNCTION shop.rows(OUT n integer, OUT label text) OWNER TO postgres;

--
-- Name: same_mood(shop.mood, shop.mood); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.same_mood(shop.mood, shop.mood) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $_$SELECT $1::text = $2::text$_$;


ALTER FUNCTION shop.same_mood(shop.mood, shop.mood) OWNER TO postgres;

--
-- Name: stamp(); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.stamp() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    NEW.placed := coalesce(NEW.placed, '2000-01-01 00:00:00+00'); RETURN NEW;
END
$$;


ALTER FUNCTION shop.stamp() OWNER TO postgres;

--
-- Name: standard(integer); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.standard(a integer) RETURNS integer
    LANGUAGE sql
    BEGIN ATOMIC
 SELECT
         CASE
             WHEN (a > 1) THEN 2
             ELSE a
         END AS a;
 SELECT 1 AS "end; begin";
END;


ALTER FUNCTION shop.standard(a integer) OWNER TO postgres;

--
-- Name: standard_return(integer); Type: FUNCTION; Schema: shop; Owner: postgres
--

CREATE FUNCTION shop.standard_return(a integer) RETURNS integer
    LANGUAGE sql
    RETURN (a + 1);


ALTER FUNCTION shop.standard_return(a integer) OWNER TO postgres;

--
-- Name: longest_of(text); Type: AGGREGATE; Schema: shop; Owner: postgres
--

CREATE AGGREGATE shop.longest_of(text) (
    SFUNC = shop.longest,
    STYPE = text
);


ALTER AGGREGATE shop.longest_of(text) OWNER TO postgres;

--
-- Name: ===; Type: OPERATOR; Schema: shop; Owner: postgres
--

CREATE OPERATOR shop.=== (
    FUNCTION = shop.same_mood,
    LEFTARG = shop.mood,
    RIGHTARG = shop.mood,
    COMMUTATOR = OPERATOR(shop.===)
);


ALTER OPERATOR shop.=== (shop.mood, shop.mood) OWNER TO postgres;

--
-- Name: stops; Type: TEXT SEARCH DICTIONARY; Schema: shop; Owner: postgres
--

CREATE TEXT SEARCH DICTIONARY shop.stops (
    TEMPLATE = pg_catalog.simple,
    stopwords = 'english' );


ALTER TEXT SEARCH DICTIONARY shop.stops OWNER TO postgres;

--
-- Name: simple_english; Type: TEXT SEARCH CONFIGURATION; Schema: shop; Owner: postgres
--

CREATE TEXT SEARCH CONFIGURATION shop.simple_english (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR asciiword WITH shop.stops, english_stem;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR word WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR hword_part WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR hword_asciipart WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR asciihword WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR hword WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION shop.simple_english
    ADD MAPPING FOR uint WITH simple;


ALTER TEXT SEARCH CONFIGURATION shop.simple_english OWNER TO postgres;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: Table; with "all"; Type: TABLE; Schema: Odd "names"; really; Owner: postgres
--

CREATE TABLE "Odd ""names""; really"."Table; with ""all""" (
    "Column; 1" integer,
    "it's" text,
    "sel ect" text,
    "\." text,
    "ünïcode" text
);


ALTER TABLE "Odd ""names""; really"."Table; with ""all""" OWNER TO postgres;

--
-- Name: animals; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.animals (
    id integer NOT NULL,
    name text NOT NULL
);

ALTER TABLE ONLY shop.animals REPLICA IDENTITY FULL;


ALTER TABLE shop.animals OWNER TO postgres;

--
-- Name: animal_count; Type: MATERIALIZED VIEW; Schema: shop; Owner: postgres
--

CREATE MATERIALIZED VIEW shop.animal_count AS
 SELECT count(*) AS animals
   FROM shop.animals
  WITH NO DATA;


ALTER MATERIALIZED VIEW shop.animal_count OWNER TO postgres;

--
-- Name: counting; Type: VIEW; Schema: shop; Owner: postgres
--

CREATE VIEW shop.counting AS
 WITH RECURSIVE counting(n) AS (
         VALUES (1)
        UNION ALL
         SELECT (counting_1.n + 1)
           FROM counting counting_1
          WHERE (counting_1.n < 5)
        )
 SELECT n
   FROM counting;


ALTER VIEW shop.counting OWNER TO postgres;

--
-- Name: numbers; Type: SEQUENCE; Schema: shop; Owner: postgres
--

CREATE SEQUENCE shop.numbers
    START WITH 1000
    INCREMENT BY 10
    MINVALUE 10
    MAXVALUE 100000
    CACHE 5
    CYCLE;


ALTER SEQUENCE shop.numbers OWNER TO postgres;

--
-- Name: customers; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.customers (
    id bigint NOT NULL,
    code integer DEFAULT nextval('shop.numbers'::regclass),
    email public.citext NOT NULL,
    mood shop.mood DEFAULT 'it''s ok'::shop.mood,
    discount shop.percentage,
    credit shop.money_amount,
    tags text[] DEFAULT '{}'::text[],
    properties public.hstore,
    name text COLLATE shop.plain,
    upper_name text GENERATED ALWAYS AS (upper(name)) STORED,
    favourite bigint,
    CONSTRAINT "name; isn't ""empty""" CHECK (((name <> ''::text) AND (name !~ '^\s*;'::text)))
);


ALTER TABLE shop.customers OWNER TO postgres;

--
-- Name: COLUMN customers.name; Type: COMMENT; Schema: shop; Owner: postgres
--

COMMENT ON COLUMN shop.customers.name IS 'tab	here, line
break, CRLF
, and \. at the end \.';


--
-- Name: orders; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.orders (
    id integer NOT NULL,
    customer bigint NOT NULL,
    placed timestamp with time zone NOT NULL,
    open_between shop.timespan,
    details jsonb
);


ALTER TABLE shop.orders OWNER TO postgres;

--
-- Name: customer_orders; Type: VIEW; Schema: shop; Owner: postgres
--

CREATE VIEW shop.customer_orders WITH (security_barrier='true') AS
 SELECT c.name,
    count(*) FILTER (WHERE (o.id > 0)) AS orders,
    max(c.tags[1]) AS "first; tag"
   FROM (shop.customers c
     LEFT JOIN shop.orders o ON ((o.customer = c.id)))
  GROUP BY c.id, c.name;


ALTER VIEW shop.customer_orders OWNER TO postgres;

--
-- Name: customers_id_seq; Type: SEQUENCE; Schema: shop; Owner: postgres
--

ALTER TABLE shop.customers ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME shop.customers_id_seq
    START WITH 100
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: dogs; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.dogs (
    barks boolean DEFAULT true
)
INHERITS (shop.animals);


ALTER TABLE shop.dogs OWNER TO postgres;

--
-- Name: empty_table; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.empty_table (
    a integer,
    b text
);


ALTER TABLE shop.empty_table OWNER TO postgres;

--
-- Name: events; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.events (
    at date NOT NULL,
    kind text NOT NULL,
    payload json
)
PARTITION BY RANGE (at);


ALTER TABLE shop.events OWNER TO postgres;

--
-- Name: events_new; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.events_new (
    at date NOT NULL,
    kind text NOT NULL,
    payload json
)
PARTITION BY LIST (kind);


ALTER TABLE shop.events_new OWNER TO postgres;

--
-- Name: events_new_a; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.events_new_a (
    at date NOT NULL,
    kind text NOT NULL,
    payload json
);


ALTER TABLE shop.events_new_a OWNER TO postgres;

--
-- Name: events_new_rest; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.events_new_rest (
    at date NOT NULL,
    kind text NOT NULL,
    payload json
);


ALTER TABLE shop.events_new_rest OWNER TO postgres;

--
-- Name: events_old; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.events_old (
    at date NOT NULL,
    kind text NOT NULL,
    payload json
);


ALTER TABLE shop.events_old OWNER TO postgres;

--
-- Name: everything; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.everything (
    id integer NOT NULL,
    a_smallint smallint,
    a_bigint bigint,
    a_numeric numeric,
    a_real real,
    a_double double precision,
    a_text text,
    a_char character(5),
    a_varchar character varying(20),
    a_bytea bytea,
    a_bool boolean,
    a_date date,
    a_timestamp timestamp without time zone,
    a_timestamptz timestamp with time zone,
    a_time time without time zone,
    an_interval interval,
    a_uuid uuid,
    a_json json,
    a_jsonb jsonb,
    an_xml xml,
    an_inet inet,
    a_cidr cidr,
    a_macaddr macaddr,
    a_bit bit(4),
    a_varbit bit varying,
    a_point point,
    a_polygon polygon,
    an_int_array integer[],
    a_text_array text[],
    a_range int4range,
    a_multirange nummultirange,
    a_tsvector tsvector,
    a_money money,
    an_oid oid
);
ALTER TABLE ONLY shop.everything ALTER COLUMN a_bigint SET STATISTICS 500;
ALTER TABLE ONLY shop.everything ALTER COLUMN a_text SET STORAGE EXTERNAL;


ALTER TABLE shop.everything OWNER TO postgres;

--
-- Name: good_customers; Type: VIEW; Schema: shop; Owner: postgres
--

CREATE VIEW shop.good_customers AS
 SELECT id,
    name,
    email
   FROM shop.customers
  WHERE (name <> 'x'::text)
  WITH LOCAL CHECK OPTION;


ALTER VIEW shop.good_customers OWNER TO postgres;

--
-- Name: no_columns; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE TABLE shop.no_columns (
);


ALTER TABLE shop.no_columns OWNER TO postgres;

--
-- Name: orders_id_seq; Type: SEQUENCE; Schema: shop; Owner: postgres
--

CREATE SEQUENCE shop.orders_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


ALTER SEQUENCE shop.orders_id_seq OWNER TO postgres;

--
-- Name: orders_id_seq; Type: SEQUENCE OWNED BY; Schema: shop; Owner: postgres
--

ALTER SEQUENCE shop.orders_id_seq OWNED BY shop.orders.id;


--
-- Name: scratch; Type: TABLE; Schema: shop; Owner: postgres
--

CREATE UNLOGGED TABLE shop.scratch (
    a integer
)
WITH (fillfactor='70');


ALTER TABLE shop.scratch OWNER TO postgres;

--
-- Name: events_new; Type: TABLE ATTACH; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events ATTACH PARTITION shop.events_new FOR VALUES FROM ('2020-01-01') TO (MAXVALUE);


--
-- Name: events_new_a; Type: TABLE ATTACH; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events_new ATTACH PARTITION shop.events_new_a FOR VALUES IN ('a;', 'it''s');


--
-- Name: events_new_rest; Type: TABLE ATTACH; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events_new ATTACH PARTITION shop.events_new_rest DEFAULT;


--
-- Name: events_old; Type: TABLE ATTACH; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.events ATTACH PARTITION shop.events_old FOR VALUES FROM (MINVALUE) TO ('2020-01-01');


--
-- Name: orders id; Type: DEFAULT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.orders ALTER COLUMN id SET DEFAULT nextval('shop.orders_id_seq'::regclass);


--
-- Data for Name: Table; with "all"; Type: TABLE DATA; Schema: Odd "names"; really; Owner: postgres
--

COPY "Odd ""names""; really"."Table; with ""all""" ("Column; 1", "it's", "sel ect", "\.", "ünïcode") FROM stdin;
1	it's	b	\\.	ü
\N		 	\\.\n\\.	\N
\.


--
-- Data for Name: animals; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.animals (id, name) FROM stdin;
1	cat
2	cow; brown
\.


--
-- Data for Name: customers; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.customers (id, code, email, mood, discount, credit, tags, properties, name, favourite) FROM stdin;
2	1010	bob@example.org	glücklich; sehr	100	\N	\N	\N	Bob\twith\ttabs\nand\nlines\r\nand\rreturns	\N
3	1020	carl@example.org	\N	0	(,)	{}		\\N	\N
4	1030	dora@example.org	it's ok	1	\N	{{a,b},{c,d}}	\N	\\.	\N
5	1040	émile@example.org	\N	5	\N	\N	\N	🚀 مرحبا 日本 é ﻿    	\N
6	1050	control@example.org	\N	5	\N	\N	\N	\b\v\f	\N
1	1000	Ann@example.org	sad	10	(12.50,EUR)	{"a,b","c\\"d",NULL,"e\\\\f"}	"a"=>"1;", "b c"=>NULL	Ann; the "first" \\ of 'all'	2
\.


--
-- Data for Name: dogs; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.dogs (id, name, barks) FROM stdin;
3	dog	f
\.


--
-- Data for Name: empty_table; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.empty_table (a, b) FROM stdin;
\.


--
-- Data for Name: events_new_a; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.events_new_a (at, kind, payload) FROM stdin;
2024-01-01	a;	\N
2024-01-02	it's	1
\.


--
-- Data for Name: events_new_rest; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.events_new_rest (at, kind, payload) FROM stdin;
2024-01-03	other	""
\.


--
-- Data for Name: events_old; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.events_old (at, kind, payload) FROM stdin;
1999-12-31	a;	{"z" : 1,  "a" : [ ] }
\.


--
-- Data for Name: everything; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.everything (id, a_smallint, a_bigint, a_numeric, a_real, a_double, a_text, a_char, a_varchar, a_bytea, a_bool, a_date, a_timestamp, a_timestamptz, a_time, an_interval, a_uuid, a_json, a_jsonb, an_xml, an_inet, a_cidr, a_macaddr, a_bit, a_varbit, a_point, a_polygon, an_int_array, a_text_array, a_range, a_multirange, a_tsvector, a_money, an_oid) FROM stdin;
1	-32768	9223372036854775807	NaN	NaN	-Infinity		ab   	varchar	\\x00ff5c2e0a0d27	t	4713-01-01 BC	-infinity	294276-12-31 23:59:59.999999+00	24:00:00	-1 years -2 mons +3 days -04:05:06.789	a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11	 { "a" : 1, "a" : 2 } 	{"a": "\\\\."}	<a b="c;">&amp;it's</a>	2001:db8::1/64	10.0.0.0/8	08:00:2b:01:02:03	1010	1	(1.5,-2)	((0,0),(1,1),(1,0))	[0:2]={1,NULL,3}	{{a;,NULL},{"\\"q\\"","\\\\\\\\"}}	[1,10)	{[1.1,2.2),[3,)}	'fat':2 'it''s':1A	$1,234.50	4294967295
2	\N	\N	0.00000000000000000001	1e+37	0.1	Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ Lorem ipsum; 'dolor' \\ 	\N	\N	\\x	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	empty	{}		\N	\N
\.


--
-- Data for Name: no_columns; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.no_columns  FROM stdin;

\.


--
-- Data for Name: orders; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.orders (id, customer, placed, open_between, details) FROM stdin;
1	1	2024-02-29 21:59:59.123456+00	[08:00:00,09:00:00)	{"k;": "v\\\\n\\"x\\"", "deep": [1, null, {"a": 10000000000}]}
2	2	0044-03-15 12:00:00+00 BC	[10:00:00,)	{"k;": "ünï\\u0007"}
3	2	infinity	empty	\N
\.


--
-- Data for Name: scratch; Type: TABLE DATA; Schema: shop; Owner: postgres
--

COPY shop.scratch (a) FROM stdin;
7
\.


--
-- Name: customers_id_seq; Type: SEQUENCE SET; Schema: shop; Owner: postgres
--

SELECT pg_catalog.setval('shop.customers_id_seq', 100, false);


--
-- Name: numbers; Type: SEQUENCE SET; Schema: shop; Owner: postgres
--

SELECT pg_catalog.setval('shop.numbers', 1090, true);


--
-- Name: orders_id_seq; Type: SEQUENCE SET; Schema: shop; Owner: postgres
--

SELECT pg_catalog.setval('shop.orders_id_seq', 3, true);


--
-- Name: animals animals_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.animals
    ADD CONSTRAINT animals_pkey PRIMARY KEY (id);


--
-- Name: customers customers_code_key; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.customers
    ADD CONSTRAINT customers_code_key UNIQUE (code);


--
-- Name: customers customers_email_key; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.customers
    ADD CONSTRAINT customers_email_key UNIQUE (email);


--
-- Name: customers customers_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.customers
    ADD CONSTRAINT customers_pkey PRIMARY KEY (id);


--
-- Name: everything everything_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.everything
    ADD CONSTRAINT everything_pkey PRIMARY KEY (id);


--
-- Name: orders orders_open_between_excl; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.orders
    ADD CONSTRAINT orders_open_between_excl EXCLUDE USING gist (open_between WITH &&);


--
-- Name: orders orders_pkey; Type: CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

ALTER TABLE shop.orders CLUSTER ON orders_pkey;


--
-- Name: animal_count_index; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE UNIQUE INDEX animal_count_index ON shop.animal_count USING btree (animals);


--
-- Name: customers_lower; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE INDEX customers_lower ON shop.customers USING btree (lower(name) COLLATE "C" text_pattern_ops DESC NULLS LAST) WHERE (name <> ';'::text);


--
-- Name: events_kind; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE INDEX events_kind ON ONLY shop.events USING btree (kind);


--
-- Name: events_new_kind_idx; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE INDEX events_new_kind_idx ON ONLY shop.events_new USING btree (kind);


--
-- Name: events_new_a_kind_idx; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE INDEX events_new_a_kind_idx ON shop.events_new_a USING btree (kind);


--
-- Name: events_new_rest_kind_idx; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE INDEX events_new_rest_kind_idx ON shop.events_new_rest USING btree (kind);


--
-- Name: events_old_kind_idx; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE INDEX events_old_kind_idx ON shop.events_old USING btree (kind);


--
-- Name: everything_tsvector; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE INDEX everything_tsvector ON shop.everything USING gin (a_tsvector);


--
-- Name: orders_detail; Type: INDEX; Schema: shop; Owner: postgres
--

CREATE UNIQUE INDEX orders_detail ON shop.orders USING btree (((details ->> 'k;'::text))) INCLUDE (placed) WHERE (details IS NOT NULL);


--
-- Name: events_new_a_kind_idx; Type: INDEX ATTACH; Schema: shop; Owner: postgres
--

ALTER INDEX shop.events_new_kind_idx ATTACH PARTITION shop.events_new_a_kind_idx;


--
-- Name: events_new_kind_idx; Type: INDEX ATTACH; Schema: shop; Owner: postgres
--

ALTER INDEX shop.events_kind ATTACH PARTITION shop.events_new_kind_idx;


--
-- Name: events_new_rest_kind_idx; Type: INDEX ATTACH; Schema: shop; Owner: postgres
--

ALTER INDEX shop.events_new_kind_idx ATTACH PARTITION shop.events_new_rest_kind_idx;


--
-- Name: events_old_kind_idx; Type: INDEX ATTACH; Schema: shop; Owner: postgres
--

ALTER INDEX shop.events_kind ATTACH PARTITION shop.events_old_kind_idx;


--
-- Name: everything_statistics; Type: STATISTICS; Schema: shop; Owner: postgres
--

CREATE STATISTICS shop.everything_statistics (ndistinct, dependencies) ON a_smallint, a_bigint FROM shop.everything;


ALTER STATISTICS shop.everything_statistics OWNER TO postgres;

--
-- Name: animals protect; Type: RULE; Schema: shop; Owner: postgres
--

CREATE RULE protect AS
    ON DELETE TO shop.animals
   WHERE (old.id < 0) DO INSTEAD ( INSERT INTO shop.scratch (a)
  VALUES (old.id);
 SELECT 1 AS "?column?";
);


--
-- Name: orders late; Type: TRIGGER; Schema: shop; Owner: postgres
--

CREATE CONSTRAINT TRIGGER late AFTER INSERT ON shop.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION shop.stamp();

ALTER TABLE shop.orders DISABLE TRIGGER late;


--
-- Name: orders stamp; Type: TRIGGER; Schema: shop; Owner: postgres
--

CREATE TRIGGER stamp BEFORE INSERT OR UPDATE OF placed ON shop.orders FOR EACH ROW WHEN ((new.id > 0)) EXECUTE FUNCTION shop.stamp('arg;', 'it''s');


--
-- Name: customers favourite_order; Type: FK CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.customers
    ADD CONSTRAINT favourite_order FOREIGN KEY (favourite) REFERENCES shop.orders(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: orders orders_customer_fkey; Type: FK CONSTRAINT; Schema: shop; Owner: postgres
--

ALTER TABLE ONLY shop.orders
    ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES shop.customers(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;


--
-- Name: customers; Type: ROW SECURITY; Schema: shop; Owner: postgres
--

ALTER TABLE shop.customers ENABLE ROW LEVEL SECURITY;

--
-- Name: customers insiders; Type: POLICY; Schema: shop; Owner: postgres
--

CREATE POLICY insiders ON shop.customers AS RESTRICTIVE WITH CHECK ((length(name) > 0));


--
-- Name: customers monitors; Type: POLICY; Schema: shop; Owner: postgres
--

CREATE POLICY monitors ON shop.customers FOR SELECT TO pg_monitor USING ((name <> ';'::text));


--
-- Name: some_tables; Type: PUBLICATION; Schema: -; Owner: postgres
--

CREATE PUBLICATION some_tables WITH (publish = 'insert, update');


ALTER PUBLICATION some_tables OWNER TO postgres;

--
-- Name: some_tables animals; Type: PUBLICATION TABLE; Schema: shop; Owner: postgres
--

ALTER PUBLICATION some_tables ADD TABLE ONLY shop.animals;


--
-- Name: some_tables dogs; Type: PUBLICATION TABLE; Schema: shop; Owner: postgres
--

ALTER PUBLICATION some_tables ADD TABLE ONLY shop.dogs;


--
-- Name: some_tables everything; Type: PUBLICATION TABLE; Schema: shop; Owner: postgres
--

ALTER PUBLICATION some_tables ADD TABLE ONLY shop.everything;


--
-- Name: SCHEMA shop; Type: ACL; Schema: -; Owner: postgres
--

GRANT USAGE ON SCHEMA shop TO pg_monitor;


--
-- Name: FUNCTION add(a integer, b integer); Type: ACL; Schema: shop; Owner: postgres
--

REVOKE ALL ON FUNCTION shop.add(a integer, b integer) FROM PUBLIC;
GRANT ALL ON FUNCTION shop.add(a integer, b integer) TO pg_monitor;


--
-- Name: TABLE animals; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.animals TO pg_monitor;


--
-- Name: TABLE animal_count; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.animal_count TO pg_monitor;


--
-- Name: TABLE counting; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.counting TO pg_monitor;


--
-- Name: TABLE customers; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.customers TO pg_monitor;


--
-- Name: COLUMN customers.id; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT(id) ON TABLE shop.customers TO pg_monitor;


--
-- Name: COLUMN customers.name; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT(name),UPDATE(name) ON TABLE shop.customers TO pg_monitor;


--
-- Name: TABLE orders; Type: ACL; Schema: shop; Owner: postgres
--

GRANT ALL ON TABLE shop.orders TO pg_monitor WITH GRANT OPTION;


--
-- Name: TABLE customer_orders; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.customer_orders TO pg_monitor;


--
-- Name: TABLE dogs; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.dogs TO pg_monitor;


--
-- Name: TABLE empty_table; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.empty_table TO pg_monitor;


--
-- Name: TABLE events; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.events TO pg_monitor;


--
-- Name: TABLE events_new; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.events_new TO pg_monitor;


--
-- Name: TABLE events_new_a; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.events_new_a TO pg_monitor;


--
-- Name: TABLE events_new_rest; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.events_new_rest TO pg_monitor;


--
-- Name: TABLE events_old; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.events_old TO pg_monitor;


--
-- Name: TABLE everything; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.everything TO pg_monitor;


--
-- Name: TABLE good_customers; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.good_customers TO pg_monitor;


--
-- Name: TABLE no_columns; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.no_columns TO pg_monitor;


--
-- Name: TABLE scratch; Type: ACL; Schema: shop; Owner: postgres
--

GRANT SELECT ON TABLE shop.scratch TO pg_monitor;


--
-- Name: DEFAULT PRIVILEGES FOR TABLES; Type: DEFAULT ACL; Schema: shop; Owner: postgres
--

ALTER DEFAULT PRIVILEGES FOR ROLE postgres IN SCHEMA shop GRANT SELECT ON TABLES TO pg_monitor;


--
-- Name: watch; Type: EVENT TRIGGER; Schema: -; Owner: postgres
--

CREATE EVENT TRIGGER watch ON ddl_command_end
         WHEN TAG IN ('DROP TABLE', 'CREATE INDEX')
   EXECUTE FUNCTION shop.on_ddl();


ALTER EVENT TRIGGER watch OWNER TO postgres;

--
-- Name: animal_count; Type: MATERIALIZED VIEW DATA; Schema: shop; Owner: postgres
--

REFRESH MATERIALIZED VIEW shop.animal_count;


--
-- PostgreSQL database dump complete
--

