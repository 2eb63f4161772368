import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#store/migrate.ts';
import { SQL_FOLDER } from '#store/migrations.ts';
import { connectionSettings, type Queryable } from '#store/pool.ts';
import { freePort } from './servers/free-port.ts';
import { FORGETFUL, startPostgres } from './servers/postgres.ts';

const SCHEMAS = `('es', 'read', 'pii', 'shell')`;
const SNAPSHOT = join(SQL_FOLDER, 'snapshot.sql');

/** One catalogue query per kind of object; each row is one statement. PostgreSQL's own pg_dump is not in the package. */
const KINDS: readonly (readonly [title: string, query: string])[] = [
  [
    'extensions',
    `select format('create extension %I;', extname) as line from pg_extension where extname <> 'plpgsql' order by extname`,
  ],
  [
    'schemas',
    `select format('create schema %I authorization %I;', nspname, nspowner::regrole) as line
      from pg_namespace where nspname in ${SCHEMAS} order by nspname`,
  ],
  [
    'types',
    `select format(e'create type %s as (\\n  %s\\n);', t.oid::regtype,
        string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), e',\\n  ' order by attnum)) as line
      from pg_type t join pg_class c on c.oid = t.typrelid and c.relkind = 'c' join pg_attribute a on a.attrelid = c.oid
      where t.typnamespace::regnamespace::text in ${SCHEMAS} group by t.oid order by t.oid::regtype::text`,
  ],
  [
    'sequences',
    `select format('create sequence %s as %s increment %s minvalue %s start %s;', seqrelid::regclass,
        format_type(seqtypid, null), seqincrement, seqmin, seqstart) as line
      from pg_sequence join pg_class c on c.oid = seqrelid where relnamespace::regnamespace::text in ${SCHEMAS}
      order by seqrelid::regclass::text`,
  ],
  [
    'tables',
    `select format(e'create table %s (\\n  %s\\n)%s%s; -- owner %s', c.oid::regclass,
        string_agg(format('%I %s%s%s%s', attname, format_type(atttypid, atttypmod),
          case when attcollation not in (0, 100) then format(' collate %s', attcollation::regcollation) end,
          case when attnotnull then ' not null' end,
          ' default ' || pg_get_expr(d.adbin, d.adrelid)), e',\\n  ' order by attnum),
        ' partition by ' || pg_get_partkeydef(c.oid), ' with (' || array_to_string(reloptions, ', ') || ')',
        relowner::regrole) as line
      from pg_class c join pg_attribute a on a.attrelid = c.oid and attnum > 0 and not attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = attnum
      where relnamespace::regnamespace::text in ${SCHEMAS} and relkind in ('r', 'p') and not relispartition
      group by c.oid order by c.oid::regclass::text`,
  ],
  [
    'leaves',
    `select format('create table %s partition of %s %s; -- owner %s', c.oid::regclass, inhparent::regclass,
        pg_get_expr(relpartbound, c.oid), relowner::regrole) as line
      from pg_class c join pg_inherits on inhrelid = c.oid and relkind = 'r' order by c.oid::regclass::text`,
  ],
  [
    'constraints',
    `select format('alter table %s add constraint %I %s;', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) as line
      from pg_constraint k join pg_class c on c.oid = conrelid
      where connamespace::regnamespace::text in ${SCHEMAS} and contype <> 'n' and not relispartition
      order by conrelid::regclass::text, conname`,
  ],
  [
    'indexes',
    `select pg_get_indexdef(indexrelid) || ';' as line from pg_index join pg_class c on c.oid = indrelid
      where relnamespace::regnamespace::text in ${SCHEMAS} and not relispartition
        and not exists (select from pg_constraint where conindid = indexrelid)
      order by indexrelid::regclass::text`,
  ],
  [
    'views',
    `select format(e'create view %s as\\n%s', c.oid::regclass, pg_get_viewdef(c.oid)) as line from pg_class c
      where relnamespace::regnamespace::text in ${SCHEMAS} and relkind = 'v' order by c.oid::regclass::text`,
  ],
  [
    'functions',
    `select format(e'%s; -- owner %s', rtrim(pg_get_functiondef(p.oid), e'\\n'), proowner::regrole) as line from pg_proc p
      where pronamespace::regnamespace::text in ${SCHEMAS} order by p.oid::regprocedure::text`,
  ],
  [
    'triggers',
    `select pg_get_triggerdef(t.oid) || ';' as line from pg_trigger t join pg_class c on c.oid = tgrelid
      where relnamespace::regnamespace::text in ${SCHEMAS} and not tgisinternal
      order by tgrelid::regclass::text, tgname`,
  ],
  [
    'grants',
    `select format('grant %s on %s to %s;', privileges, object, string_agg(grantee, ', ' order by grantee)) as line from (
      select object, coalesce(nullif(grantee, 0)::regrole::text, 'public') as grantee,
        string_agg(lower(privilege_type), ', ' order by privilege_type) as privileges
      from (
        select 'schema ' || nspname as object, nspowner as owner, nspacl as acl from pg_namespace
          where nspname in ${SCHEMAS}
        union all
        select c.oid::regclass::text, relowner, relacl from pg_class c where relnamespace::regnamespace::text in ${SCHEMAS}
        union all
        select 'function ' || p.oid::regprocedure::text, proowner, coalesce(proacl, acldefault('f', proowner))
          from pg_proc p where pronamespace::regnamespace::text in ${SCHEMAS}
      ) granted cross join lateral aclexplode(acl)
      where grantee <> owner group by object, grantee) each
      group by object, privileges order by object, privileges`,
  ],
  [
    'default privileges',
    `select format('alter default privileges for role %s in schema %s grant %s on %s to %s;', defaclrole::regrole,
        defaclnamespace::regnamespace, string_agg(lower(privilege_type), ', ' order by privilege_type),
        case defaclobjtype when 'r' then 'tables' else defaclobjtype::text end, grantee::regrole) as line
      from pg_default_acl cross join lateral aclexplode(defaclacl)
      group by defaclrole, defaclnamespace, defaclobjtype, grantee order by 1`,
  ],
];

/** The schema of a migrated database as text, in an order that depends on nothing but the schema. */
export const dumpSchema = async (db: Queryable): Promise<string> => {
  const parts = ['-- What the migrations come to. Made by `node scripts/dump-schema.ts`; never edited, never run.'];
  for (const [title, text] of KINDS) {
    const { rows } = await db.query<{ line: string }>({ text });
    const lines = rows.map(({ line }) => line);
    // A blank line between statements of several lines.
    if (lines.length > 0)
      parts.push([`-- ${title}`, ...lines].join(lines.some((l) => l.includes('\n')) ? '\n\n' : '\n'));
  }
  return `${parts.join('\n\n')}\n`;
};

/** Migrates a database on a server of its own and writes `schema/sql/snapshot.sql`. */
export const writeSchemaSnapshot = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'ghi-nhan-schema-'));
  chmodSync(folder, 0o755); // the postgres user has to pass through
  const logFile = join(folder, 'postgres.log');
  const server = { folder: join(folder, 'data'), port: await freePort(), password: randomUUID(), logFile };
  const { url, stop } = await startPostgres({ ...server, settings: FORGETFUL });
  try {
    await migrate({ adminUrl: url });
    const client = new pg.Client(connectionSettings({ url, applicationName: 'dump-schema' }));
    await client.connect();
    writeFileSync(SNAPSHOT, await dumpSchema(client));
    await client.end();
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) await writeSchemaSnapshot();
