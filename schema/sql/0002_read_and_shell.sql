-- What is read and what belongs to the shell. `read` can be rebuilt from the events at any time; `shell` holds what is
-- no part of the record: sessions, idempotency of routes without a stream, progress of long work, imports.
set local role es_owner;

-- Accent-blind and case-blind: "Trường THPT Đống Đa" and "truong thpt dong da" meet.
create function read.search_text(p_text text) returns text
language sql immutable strict parallel safe
return lower(public.unaccent('public.unaccent'::regdictionary, normalize(p_text, nfc)));

create table read.case_current (
  case_id text collate "C" primary key,
  version int not null,
  position bigint not null,
  year smallint not null,
  province text not null,
  commune text,
  area text not null,
  unit_id text not null,
  unit_name text not null,
  search_name text not null,
  unit_type text not null,
  level text,
  bloc text,
  status text not null,
  step text not null,
  registration text not null,
  recognition text not null,
  grade text,
  reward text,
  standing_body text,
  decider text,
  pending_office text,
  pending_role text,
  assignee text,
  due_at timestamptz(3),
  opened_at timestamptz(3),
  updated_at timestamptz(3) not null,
  demonstration boolean not null,
  denominator boolean not null,
  ready boolean not null,
  missing json not null,
  state json not null
) with (fillfactor = 80);

create index case_needs_me on read.case_current (pending_office, pending_role, due_at, case_id);
create index case_assigned on read.case_current (assignee, due_at, case_id) where assignee is not null;
create index case_list on read.case_current (year, area text_pattern_ops, status, due_at, case_id);
create index case_pending_recognition on read.case_current (year, area text_pattern_ops, step, due_at, case_id)
  where recognition = 'Undecided';
create index case_of_unit on read.case_current (unit_id, year);
create index case_search on read.case_current using gin (search_name public.gin_trgm_ops);

-- Replaces rows as a whole, guarded by version, so that inline writer, backfill and retry may run in any order.
-- `version`, `position`, `updated_at` and `search_name` are set here and not taken from the row.
create function read.put_case_current(p_rows json[], p_versions int[], p_positions bigint[], p_recorded timestamptz[])
returns int
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  written int;
begin
  insert into read.case_current as t
  select c.case_id, r.version, r.position, c.year, c.province, c.commune, c.area, c.unit_id, c.unit_name,
    read.search_text(c.unit_name), c.unit_type, c.level, c.bloc, c.status, c.step, c.registration, c.recognition,
    c.grade, c.reward, c.standing_body, c.decider, c.pending_office, c.pending_role, c.assignee, c.due_at, c.opened_at,
    date_trunc('milliseconds', r.recorded), c.demonstration, c.denominator, c.ready, c.missing, c.state
  from unnest(p_rows, p_versions, p_positions, p_recorded) as r (row, version, position, recorded)
  cross join lateral json_populate_record(null::read.case_current, r.row) as c
  order by c.case_id
  on conflict (case_id) do update set
    version = excluded.version, position = excluded.position, year = excluded.year, province = excluded.province,
    commune = excluded.commune, area = excluded.area, unit_id = excluded.unit_id, unit_name = excluded.unit_name,
    search_name = excluded.search_name, unit_type = excluded.unit_type, level = excluded.level, bloc = excluded.bloc,
    status = excluded.status, step = excluded.step, registration = excluded.registration,
    recognition = excluded.recognition, grade = excluded.grade, reward = excluded.reward,
    standing_body = excluded.standing_body, decider = excluded.decider, pending_office = excluded.pending_office,
    pending_role = excluded.pending_role, assignee = excluded.assignee, due_at = excluded.due_at,
    opened_at = excluded.opened_at, updated_at = excluded.updated_at, demonstration = excluded.demonstration,
    denominator = excluded.denominator, ready = excluded.ready, missing = excluded.missing, state = excluded.state
  where t.version < excluded.version;
  get diagnostics written = row_count;
  return written;
end
$$;

-- One row per table generation of a projection; `fold` is the version of the code that filled it.
-- The checkpoint is (era, xid, position): a position alone loses late commits.
create table read.projection (
  name text not null,
  version int not null check (version > 0),
  fold int not null check (fold > 0),
  status text not null check (status in ('building', 'live', 'retired')),
  era smallint not null,
  xid xid8 not null default '0',
  position bigint not null default 0,
  updated_at timestamptz(3) not null default date_trunc('milliseconds', clock_timestamp()),
  primary key (name, version)
);
create unique index projection_one_live on read.projection (name) where status = 'live';

create table shell.idempotency (
  officer text not null,
  route text not null,
  key text not null,
  request_hash text not null,
  answer json,
  created_at timestamptz(3) not null,
  primary key (officer, route, key)
);

create table shell.session (
  token_hash bytea primary key,
  officer text not null,
  csrf text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null
);

create table shell.run (
  run_id text primary key,
  kind text not null,
  workflow_id text,
  province text,
  year smallint,
  state text not null,
  total int not null default 0,
  done int not null default 0,
  failed int not null default 0,
  counts json not null default '{}',
  failures json not null default '[]',
  started_by text not null,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  updated_at timestamptz(3) not null
);
create index run_list on shell.run (started_at desc, run_id);

create table shell.import (
  import_id uuid primary key,
  kind text not null,
  filename text not null,
  officer text not null,
  mode text not null,
  state text not null,
  counts json not null default '{}',
  created_at timestamptz(3) not null
);

-- A line has one row per finding, and at least one.
create table shell.import_row (
  import_id uuid not null references shell.import on delete cascade,
  line int not null,
  verdict text not null,
  code text,
  column_name text,
  detail text,
  unit_id text,
  raw json not null
);
create index import_row_of_import on shell.import_row (import_id, line);

revoke execute on all functions in schema read from public;
grant usage on schema read to es_app, es_projector, es_auditor;
grant usage on schema shell to es_app;
grant execute on function read.search_text to es_app, es_projector, es_auditor;
grant execute on function read.put_case_current to es_projector;
grant select on all tables in schema read to es_app, es_auditor;
grant select, insert, update, delete on all tables in schema read to es_projector;
grant create on schema read to es_projector;
grant select, insert, update, delete on all tables in schema shell to es_app;

-- Tables that a later migration makes follow the same rule without saying so again.
alter default privileges for role es_owner in schema read grant select on tables to es_app, es_auditor;
alter default privileges for role es_owner in schema read grant select, insert, update, delete on tables to es_projector;
alter default privileges for role es_owner in schema shell grant select, insert, update, delete on tables to es_app;

-- The projector makes its tables as es_projector.
reset role;
alter default privileges for role es_projector in schema read grant select on tables to es_app, es_auditor;
