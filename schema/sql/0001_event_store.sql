-- The event store: streams, events, and what guards them. One call of es.append (0003) is all that writes here.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

create schema if not exists es authorization es_owner;
create schema read authorization es_owner;
create schema pii authorization es_owner;
create schema shell authorization es_owner;

do $$
begin
  if current_setting('server_encoding') <> 'UTF8' then
    raise exception 'the database must be encoded in UTF8, it is %', current_setting('server_encoding');
  end if;
end
$$;

set local role es_owner;

create table es.stream (
  stream_id text collate "C" primary key,
  stream_type text not null,
  year smallint not null,
  version int not null check (version > 0),
  head_hash bytea not null check (octet_length(head_hash) = 32),
  created_at timestamptz(3) not null
) with (fillfactor = 80);

create sequence es.event_position as bigint;

-- json, not jsonb: the hash covers the exact canonical text, and jsonb rewrites it.
-- timestamptz(3) rounds, so every writer truncates or refuses first.
create table es.event (
  year smallint not null,
  stream_id text collate "C" not null,
  version int not null check (version > 0),
  position bigint not null,
  xid xid8 not null,
  event_id uuid not null,
  type text not null,
  schema_version smallint not null check (schema_version > 0),
  actor_id text not null,
  actor_role text not null,
  actor_office text not null,
  on_behalf_of text,
  entered_by text,
  channel text not null check (channel in ('ONLINE', 'PAPER')),
  late_entry_ground text,
  demonstration boolean not null,
  request_hash bytea not null check (octet_length(request_hash) = 32),
  command_id uuid not null,
  correlation_id uuid not null,
  causation_id uuid,
  occurred_at timestamptz(3) not null,
  received_at timestamptz(3) not null,
  recorded_at timestamptz(3) not null,
  payload json not null,
  meta json not null,
  payload_hash bytea not null check (octet_length(payload_hash) = 32),
  prev_hash bytea not null check (octet_length(prev_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (year, stream_id, version)
) partition by list (year);

-- A sequence value is taken before commit: readers go by (xid, position) below the oldest open transaction.
create index event_feed on es.event (xid, position);
create index event_recorded on es.event using brin (recorded_at);

create function es.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'history is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

create trigger append_only before update or delete on es.event
  for each row execute function es.refuse_change();
create trigger no_truncate before truncate on es.event
  for each statement execute function es.refuse_change();
create trigger no_delete before delete on es.stream
  for each row execute function es.refuse_change();
create trigger no_truncate before truncate on es.stream
  for each statement execute function es.refuse_change();

-- Makes the leaf of a year (0: streams without a year); false when it is there. Row triggers and indexes come with
-- the attachment; statement triggers do not, and without one TRUNCATE of the leaf would succeed.
-- ATTACH instead of PARTITION OF: appends and reads of other years go on meanwhile.
create function es.create_year(p_year int) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  leaf text := case p_year when 0 then 'event_standing' else 'event_' || p_year end;
begin
  if p_year <> 0 and p_year not between 2022 and 2099 then
    raise exception 'no leaf for year %', p_year using errcode = 'invalid_parameter_value';
  end if;
  perform pg_advisory_xact_lock(hashtext('es.create_year'));
  if to_regclass('es.' || leaf) is not null then
    return false;
  end if;
  execute format('create table es.%I (like es.event including constraints)', leaf);
  execute format('alter table es.event attach partition es.%I for values in (%s)', leaf, p_year);
  execute format('create trigger no_truncate before truncate on es.%I
    for each statement execute function es.refuse_change()', leaf);
  execute format('grant select on es.%I to es_app, es_projector, es_sealer, es_auditor', leaf);
  return true;
end
$$;

create table es.event_schema (
  type text not null,
  version smallint not null check (version > 0),
  json_schema json not null,
  released_at timestamptz(3) not null,
  primary key (type, version)
);

-- A payload erased by law: its digest stays in the event, and verification accepts the gap only if it is named here.
create table es.redaction (
  event_id uuid primary key,
  stream_id text collate "C" not null,
  version int not null,
  legal_basis text not null,
  redacted_by text not null,
  redacted_at timestamptz(3) not null
);

-- A Merkle root over a stretch of the feed, signed outside the database and exported.
create table es.seal (
  seal_no bigint primary key,
  era smallint not null,
  from_xid xid8 not null,
  from_position bigint not null,
  to_xid xid8 not null,
  to_position bigint not null,
  event_count int not null check (event_count > 0),
  merkle_root bytea not null,
  prev_seal_hash bytea not null,
  seal_hash bytea not null,
  key_id text not null,
  signature bytea not null,
  sealed_at timestamptz(3) not null,
  exported_to text
);

-- Transaction ids restart lower in a restored cluster; an operator opens a new era before anything is appended.
create table es.log_era (
  era smallint primary key,
  opened_at timestamptz(3) not null,
  opened_by text not null,
  reason text not null
);
insert into es.log_era values (1, date_trunc('milliseconds', clock_timestamp()), 'migration', 'first era');

-- Unit ids are `<province>-<CQ|DN|GD>-<6 digits>`; the counter is taken in the transaction that enters the unit.
create table es.unit_counter (
  province text not null check (province ~ '^\d{2}$'),
  unit_type text not null check (unit_type in ('CQ', 'DN', 'GD')),
  last_number int not null check (last_number between 1 and 999999),
  primary key (province, unit_type)
);

-- The first of `p_count` consecutive numbers.
create function es.next_unit_number(p_province text, p_unit_type text, p_count int default 1) returns int
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into es.unit_counter as c (province, unit_type, last_number) values (p_province, p_unit_type, p_count)
  on conflict (province, unit_type) do update set last_number = c.last_number + p_count
  returning last_number - p_count + 1
$$;

-- Names and contacts live here, never in an event.
create table pii.person (
  person_id text primary key,
  name text not null,
  email text,
  phone text,
  updated_at timestamptz(3) not null
);
create table pii.subject_key (
  subject_id text primary key,
  key_id text not null,
  wrapped_key bytea,
  created_at timestamptz(3) not null,
  destroyed_at timestamptz(3)
);

select es.create_year(0);
select es.create_year(y) from generate_series(2022, 2032) as y;

revoke execute on all functions in schema es from public;
grant usage on schema es to es_app, es_projector, es_sealer, es_auditor;
grant select on all tables in schema es to es_app, es_projector, es_sealer, es_auditor;
grant execute on function es.create_year, es.next_unit_number to es_app;
grant insert on es.seal to es_sealer;
grant usage on schema pii to es_app;
grant select, insert, update on pii.person, pii.subject_key to es_app;
