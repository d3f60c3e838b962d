SELECT E'It\'s;', e'\\', E'a'   -- a comment; between
   'b\';c', E'x' 'y\', U&'\0041;' UESCAPE '!', N'n;', B'1', X'1F', type'\';
SELECT E'a'
-- still going
   'b\';c', te'st\', $1, $2::text, $fn$ $fn $FN$ ; $fn$, $$a$b$c;$$, 1$$;$$;
SELECT xe'\', "e"'\', '' , '''', E'''\'', E'';
SELECT 'a' /* no continuation; */ 'b', '{";":1}'::jsonb ? ';', a #>> '{;}', 5 !~ 3, 1 -/* ; */- 2, @ -1;
DO $do$ BEGIN EXECUTE 'SELECT $$;$$'; EXECUTE $x$SELECT ';'$x$; END $do$;
SELECT '
\i not_a_command.sql
';
SELECT 'ünïcödé', "naïve;column", $größe$ ; $größe$ FROM 表; SELECT 1
