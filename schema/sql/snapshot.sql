-- What the migrations come to. Made by `node scripts/dump-schema.ts`; never edited, never run.

-- extensions
create extension pg_trgm;
create extension unaccent;

-- schemas
create schema es authorization es_owner;
create schema pii authorization es_owner;
create schema read authorization es_owner;
create schema shell authorization es_owner;

-- types

create type es.new_event as (
  event_id uuid,
  type text,
  schema_version smallint,
  actor_id text,
  actor_role text,
  actor_office text,
  on_behalf_of text,
  entered_by text,
  channel text,
  late_entry_ground text,
  demonstration boolean,
  request_hash text,
  correlation_id uuid,
  causation_id uuid,
  occurred_at timestamp with time zone,
  received_at timestamp with time zone,
  payload text,
  meta text
);

-- sequences
create sequence es.event_position as bigint increment 1 minvalue 1 start 1;
create sequence shell.digest_digest_id_seq as bigint increment 1 minvalue 1 start 1;
create sequence shell.notice_notice_id_seq as bigint increment 1 minvalue 1 start 1;

-- tables

create table es.event (
  year smallint not null,
  stream_id text collate "C" not null,
  version integer not null,
  "position" bigint not null,
  xid xid8 not null,
  event_id uuid not null,
  type text not null,
  schema_version smallint not null,
  actor_id text not null,
  actor_role text not null,
  actor_office text not null,
  on_behalf_of text,
  entered_by text,
  channel text not null,
  late_entry_ground text,
  demonstration boolean not null,
  request_hash bytea not null,
  command_id uuid not null,
  correlation_id uuid not null,
  causation_id uuid,
  occurred_at timestamp(3) with time zone not null,
  received_at timestamp(3) with time zone not null,
  recorded_at timestamp(3) with time zone not null,
  payload json not null,
  meta json not null,
  payload_hash bytea not null,
  prev_hash bytea not null,
  hash bytea not null
) partition by LIST (year); -- owner es_owner

create table es.event_schema (
  type text not null,
  version smallint not null,
  json_schema json not null,
  released_at timestamp(3) with time zone not null
); -- owner es_owner

create table es.log_era (
  era smallint not null,
  opened_at timestamp(3) with time zone not null,
  opened_by text not null,
  reason text not null
); -- owner es_owner

create table es.migration (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp(3) with time zone not null default date_trunc('milliseconds'::text, clock_timestamp())
); -- owner es_owner

create table es.redaction (
  event_id uuid not null,
  stream_id text collate "C" not null,
  version integer not null,
  legal_basis text not null,
  redacted_by text not null,
  redacted_at timestamp(3) with time zone not null
); -- owner es_owner

create table es.seal (
  seal_no bigint not null,
  era smallint not null,
  from_xid xid8 not null,
  from_position bigint not null,
  to_xid xid8 not null,
  to_position bigint not null,
  event_count integer not null,
  merkle_root bytea not null,
  prev_seal_hash bytea not null,
  seal_hash bytea not null,
  key_id text not null,
  signature bytea not null,
  sealed_at timestamp(3) with time zone not null,
  exported_to text
); -- owner es_owner

create table es.stream (
  stream_id text collate "C" not null,
  stream_type text not null,
  year smallint not null,
  version integer not null,
  head_hash bytea not null,
  created_at timestamp(3) with time zone not null
) with (fillfactor=80); -- owner es_owner

create table es.unit_counter (
  province text not null,
  unit_type text not null,
  last_number integer not null
); -- owner es_owner

create table pii.contact (
  office text collate "C" not null,
  email text,
  telephone text,
  updated_at timestamp(3) with time zone not null
); -- owner es_owner

create table pii.person (
  person_id text not null,
  name text not null,
  email text,
  phone text,
  updated_at timestamp(3) with time zone not null
); -- owner es_owner

create table pii.subject_key (
  subject_id text not null,
  key_id text not null,
  wrapped_key bytea,
  created_at timestamp(3) with time zone not null,
  destroyed_at timestamp(3) with time zone
); -- owner es_owner

create table read.case_current (
  case_id text collate "C" not null,
  version integer not null,
  "position" bigint not null,
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
  due_at timestamp(3) with time zone,
  opened_at timestamp(3) with time zone,
  updated_at timestamp(3) with time zone not null,
  demonstration boolean not null,
  denominator boolean not null,
  ready boolean not null,
  missing json not null,
  state json not null
) with (fillfactor=80); -- owner es_owner

create table read.projection (
  name text not null,
  version integer not null,
  fold integer not null,
  status text not null,
  era smallint not null,
  xid xid8 not null default '0'::xid8,
  "position" bigint not null default 0,
  updated_at timestamp(3) with time zone not null default date_trunc('milliseconds'::text, clock_timestamp())
); -- owner es_owner

create table shell.digest (
  digest_id bigint not null,
  day date not null,
  addressee text collate "C" not null,
  kind text not null,
  channel text not null,
  province text not null,
  state text not null default 'queued'::text,
  attempts integer not null default 0,
  not_before timestamp(3) with time zone not null,
  leased_until timestamp(3) with time zone,
  message_id text not null,
  answer text,
  queued_at timestamp(3) with time zone not null,
  settled_at timestamp(3) with time zone
); -- owner es_owner

create table shell.digest_notice (
  digest_id bigint not null,
  notice_id bigint not null
); -- owner es_owner

create table shell.idempotency (
  officer text not null,
  route text not null,
  key text not null,
  request_hash text not null,
  answer json,
  created_at timestamp(3) with time zone not null
); -- owner es_owner

create table shell.import (
  import_id uuid not null,
  kind text not null,
  filename text not null,
  officer text not null,
  mode text not null,
  state text not null,
  counts json not null default '{}'::json,
  created_at timestamp(3) with time zone not null,
  parameters json not null default '{}'::json,
  problem json,
  finished_at timestamp(3) with time zone
); -- owner es_owner

create table shell.import_file (
  import_id uuid not null,
  content bytea not null
); -- owner es_owner

create table shell.import_row (
  import_id uuid not null,
  line integer not null,
  verdict text not null,
  code text,
  column_name text,
  detail text,
  unit_id text,
  raw json not null,
  finding integer not null default 1
); -- owner es_owner

create table shell.notice (
  notice_id bigint not null,
  obligation_id text collate "C" not null,
  before date not null,
  step text not null,
  recipient text collate "C" not null,
  deadline text not null,
  year smallint not null,
  province text not null,
  owes text collate "C" not null,
  case_id text,
  due timestamp(3) with time zone not null,
  day date not null,
  created_at timestamp(3) with time zone not null,
  xid xid8 not null default pg_current_xact_id()
); -- owner es_owner

create table shell.notice_read (
  notice_id bigint not null,
  officer text not null,
  read_at timestamp(3) with time zone not null
); -- owner es_owner

create table shell.preference (
  officer text collate "C" not null,
  copies boolean not null default true,
  language text not null default 'vi'::text,
  quiet json not null default '[]'::json,
  updated_at timestamp(3) with time zone not null
); -- owner es_owner

create table shell.run (
  run_id text not null,
  kind text not null,
  workflow_id text,
  province text,
  year smallint,
  state text not null,
  total integer not null default 0,
  done integer not null default 0,
  failed integer not null default 0,
  counts json not null default '{}'::json,
  failures json not null default '[]'::json,
  started_by text not null,
  started_at timestamp(3) with time zone not null,
  finished_at timestamp(3) with time zone,
  updated_at timestamp(3) with time zone not null
); -- owner es_owner

create table shell.session (
  token_hash bytea not null,
  officer text not null,
  csrf text not null,
  created_at timestamp(3) with time zone not null,
  expires_at timestamp(3) with time zone not null
); -- owner es_owner

create table shell.sweep (
  province text not null,
  day date not null,
  at timestamp(3) with time zone not null,
  started_at timestamp(3) with time zone not null,
  finished_at timestamp(3) with time zone,
  covers_to date,
  issued integer not null default 0,
  superseded integer not null default 0
); -- owner es_owner

create table shell.unit_identity (
  unit_id text collate "C" not null,
  source text not null,
  external_id text,
  name_key text not null
); -- owner es_owner

-- leaves
create table es.event_2022 partition of es.event FOR VALUES IN ('2022'); -- owner es_owner
create table es.event_2023 partition of es.event FOR VALUES IN ('2023'); -- owner es_owner
create table es.event_2024 partition of es.event FOR VALUES IN ('2024'); -- owner es_owner
create table es.event_2025 partition of es.event FOR VALUES IN ('2025'); -- owner es_owner
create table es.event_2026 partition of es.event FOR VALUES IN ('2026'); -- owner es_owner
create table es.event_2027 partition of es.event FOR VALUES IN ('2027'); -- owner es_owner
create table es.event_2028 partition of es.event FOR VALUES IN ('2028'); -- owner es_owner
create table es.event_2029 partition of es.event FOR VALUES IN ('2029'); -- owner es_owner
create table es.event_2030 partition of es.event FOR VALUES IN ('2030'); -- owner es_owner
create table es.event_2031 partition of es.event FOR VALUES IN ('2031'); -- owner es_owner
create table es.event_2032 partition of es.event FOR VALUES IN ('2032'); -- owner es_owner
create table es.event_standing partition of es.event FOR VALUES IN ('0'); -- owner es_owner

-- constraints
alter table es.event add constraint event_channel_check CHECK ((channel = ANY (ARRAY['ONLINE'::text, 'PAPER'::text])));
alter table es.event add constraint event_hash_check CHECK ((octet_length(hash) = 32));
alter table es.event add constraint event_payload_hash_check CHECK ((octet_length(payload_hash) = 32));
alter table es.event add constraint event_pkey PRIMARY KEY (year, stream_id, version);
alter table es.event add constraint event_prev_hash_check CHECK ((octet_length(prev_hash) = 32));
alter table es.event add constraint event_request_hash_check CHECK ((octet_length(request_hash) = 32));
alter table es.event add constraint event_schema_version_check CHECK ((schema_version > 0));
alter table es.event add constraint event_version_check CHECK ((version > 0));
alter table es.event_schema add constraint event_schema_pkey PRIMARY KEY (type, version);
alter table es.event_schema add constraint event_schema_version_check1 CHECK ((version > 0));
alter table es.log_era add constraint log_era_pkey PRIMARY KEY (era);
alter table es.migration add constraint migration_pkey PRIMARY KEY (number);
alter table es.redaction add constraint redaction_pkey PRIMARY KEY (event_id);
alter table es.seal add constraint seal_event_count_check CHECK ((event_count > 0));
alter table es.seal add constraint seal_pkey PRIMARY KEY (seal_no);
alter table es.stream add constraint stream_head_hash_check CHECK ((octet_length(head_hash) = 32));
alter table es.stream add constraint stream_pkey PRIMARY KEY (stream_id);
alter table es.stream add constraint stream_version_check CHECK ((version > 0));
alter table es.unit_counter add constraint unit_counter_last_number_check CHECK (((last_number >= 1) AND (last_number <= 999999)));
alter table es.unit_counter add constraint unit_counter_pkey PRIMARY KEY (province, unit_type);
alter table es.unit_counter add constraint unit_counter_province_check CHECK ((province ~ '^\d{2}$'::text));
alter table es.unit_counter add constraint unit_counter_unit_type_check CHECK ((unit_type = ANY (ARRAY['CQ'::text, 'DN'::text, 'GD'::text])));
alter table pii.contact add constraint contact_check CHECK (((email IS NOT NULL) OR (telephone IS NOT NULL)));
alter table pii.contact add constraint contact_pkey PRIMARY KEY (office);
alter table pii.person add constraint person_pkey PRIMARY KEY (person_id);
alter table pii.subject_key add constraint subject_key_pkey PRIMARY KEY (subject_id);
alter table read.case_current add constraint case_current_pkey PRIMARY KEY (case_id);
alter table read.projection add constraint projection_fold_check CHECK ((fold > 0));
alter table read.projection add constraint projection_pkey PRIMARY KEY (name, version);
alter table read.projection add constraint projection_status_check CHECK ((status = ANY (ARRAY['building'::text, 'live'::text, 'retired'::text])));
alter table read.projection add constraint projection_version_check CHECK ((version > 0));
alter table shell.digest add constraint digest_channel_check CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text])));
alter table shell.digest add constraint digest_day_addressee_channel_key UNIQUE (day, addressee, channel);
alter table shell.digest add constraint digest_kind_check CHECK ((kind = ANY (ARRAY['officer'::text, 'office'::text])));
alter table shell.digest add constraint digest_message_id_key UNIQUE (message_id);
alter table shell.digest add constraint digest_pkey PRIMARY KEY (digest_id);
alter table shell.digest add constraint digest_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'accepted'::text, 'refused'::text, 'bounced'::text, 'dropped'::text])));
alter table shell.digest_notice add constraint digest_notice_digest_id_fkey FOREIGN KEY (digest_id) REFERENCES shell.digest(digest_id) ON DELETE CASCADE;
alter table shell.digest_notice add constraint digest_notice_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES shell.notice(notice_id) ON DELETE CASCADE;
alter table shell.digest_notice add constraint digest_notice_pkey PRIMARY KEY (notice_id, digest_id);
alter table shell.idempotency add constraint idempotency_pkey PRIMARY KEY (officer, route, key);
alter table shell.import add constraint import_pkey PRIMARY KEY (import_id);
alter table shell.import_file add constraint import_file_import_id_fkey FOREIGN KEY (import_id) REFERENCES shell.import(import_id) ON DELETE CASCADE;
alter table shell.import_file add constraint import_file_pkey PRIMARY KEY (import_id);
alter table shell.import_row add constraint import_row_import_id_fkey FOREIGN KEY (import_id) REFERENCES shell.import(import_id) ON DELETE CASCADE;
alter table shell.notice add constraint notice_obligation_id_before_step_recipient_key UNIQUE (obligation_id, before, step, recipient);
alter table shell.notice add constraint notice_pkey PRIMARY KEY (notice_id);
alter table shell.notice_read add constraint notice_read_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES shell.notice(notice_id) ON DELETE CASCADE;
alter table shell.notice_read add constraint notice_read_pkey PRIMARY KEY (officer, notice_id);
alter table shell.preference add constraint preference_language_check CHECK ((language = ANY (ARRAY['vi'::text, 'en'::text])));
alter table shell.preference add constraint preference_pkey PRIMARY KEY (officer);
alter table shell.run add constraint run_pkey PRIMARY KEY (run_id);
alter table shell.session add constraint session_pkey PRIMARY KEY (token_hash);
alter table shell.sweep add constraint sweep_pkey PRIMARY KEY (province, day);
alter table shell.unit_identity add constraint unit_identity_pkey PRIMARY KEY (unit_id);

-- indexes
CREATE INDEX event_feed ON ONLY es.event USING btree (xid, "position");
CREATE INDEX event_recorded ON ONLY es.event USING brin (recorded_at);
CREATE INDEX case_assigned ON read.case_current USING btree (assignee, due_at, case_id) WHERE (assignee IS NOT NULL);
CREATE INDEX case_list ON read.case_current USING btree (year, area text_pattern_ops, status, due_at, case_id);
CREATE INDEX case_needs_me ON read.case_current USING btree (pending_office, pending_role, due_at, case_id);
CREATE INDEX case_of_unit ON read.case_current USING btree (unit_id, year);
CREATE INDEX case_pending_recognition ON read.case_current USING btree (year, area text_pattern_ops, step, due_at, case_id) WHERE (recognition = 'Undecided'::text);
CREATE INDEX case_search ON read.case_current USING gin (search_name gin_trgm_ops);
CREATE UNIQUE INDEX projection_one_live ON read.projection USING btree (name) WHERE (status = 'live'::text);
CREATE INDEX digest_due ON shell.digest USING btree (not_before, digest_id) WHERE (state = 'queued'::text);
CREATE INDEX digest_failed ON shell.digest USING btree (province, day DESC) WHERE (state = ANY (ARRAY['refused'::text, 'bounced'::text]));
CREATE INDEX digest_notice_of_digest ON shell.digest_notice USING btree (digest_id);
CREATE UNIQUE INDEX import_finding ON shell.import_row USING btree (import_id, line, finding);
CREATE INDEX notice_feed ON shell.notice USING btree (xid, notice_id);
CREATE INDEX notice_of_campaign ON shell.notice USING btree (province, deadline, before, step);
CREATE INDEX notice_of_day ON shell.notice USING btree (province, day, notice_id);
CREATE INDEX notice_of_recipient ON shell.notice USING btree (recipient, notice_id DESC);
CREATE INDEX notice_read_of_notice ON shell.notice_read USING btree (notice_id);
CREATE INDEX run_list ON shell.run USING btree (started_at DESC, run_id);
CREATE UNIQUE INDEX unit_by_external_id ON shell.unit_identity USING btree (source, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX unit_by_name ON shell.unit_identity USING btree (name_key);
CREATE UNIQUE INDEX unit_by_name_alone ON shell.unit_identity USING btree (name_key) WHERE (external_id IS NULL);

-- functions

CREATE OR REPLACE FUNCTION es.append(p_stream_id text, p_stream_type text, p_year integer, p_expected_version integer, p_command_id uuid, p_events json, p_current json DEFAULT NULL::json)
 RETURNS TABLE(outcome text, version integer, head_hash bytea, last_position bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  own_xid xid8 := pg_current_xact_id_if_assigned();
  event_count int := json_array_length(p_events);
  head bytea := es.genesis(p_stream_id);
  at_version int := p_expected_version;
  recorded timestamptz;
  chained es.event[] := '{}';
  e es.event;
  n es.new_event;
begin
  if event_count not between 1 and 500 then
    raise exception 'an append carries 1 to 500 events, not %', event_count using errcode = 'invalid_parameter_value';
  end if;
  if p_expected_version > 0 then
    select s.head_hash into head from es.stream s
      where s.stream_id = p_stream_id and s.year = p_year and s.version = p_expected_version for no key update;
    if not found or exists (select from es.event k
        where k.year = p_year and k.stream_id = p_stream_id and k.command_id = p_command_id) then
      return query select * from es.known_or_conflict(p_stream_id, p_year, p_command_id);
      return;
    end if;
    -- In a transaction that wrote before it got here, this event would come before its predecessor in the feed.
    if own_xid is not null and own_xid < (select k.xid from es.event k where k.year = p_year
        and k.stream_id = p_stream_id and k.version = p_expected_version) then
      raise exception 'append to % in a transaction older than its last event', p_stream_id
        using errcode = 'serialization_failure';
    end if;
  end if;
  recorded := date_trunc('milliseconds', clock_timestamp());
  for n in select * from json_populate_recordset(null::es.new_event, p_events) loop
    at_version := at_version + 1;
    e := es.chained(n, p_stream_id, p_year, at_version, p_command_id, recorded, head);
    head := e.hash;
    chained := chained || e;
  end loop;
  if p_expected_version = 0 then
    insert into es.stream values (p_stream_id, p_stream_type, p_year, at_version, head, recorded)
      on conflict do nothing;
    if not found then
      return query select * from es.known_or_conflict(p_stream_id, p_year, p_command_id);
      return;
    end if;
  else
    update es.stream s set version = at_version, head_hash = head where s.stream_id = p_stream_id;
  end if;
  insert into es.event select * from unnest(chained);
  if p_current is not null then
    perform read.put_case_current(array[p_current], array[at_version], array[e.position], array[recorded]);
  end if;
  return query select 'appended', at_version, head, e.position;
end
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.append_first(p_rows json)
 RETURNS TABLE(stream_id text, outcome text, version integer, head_hash bytea, last_position bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  recorded timestamptz := date_trunc('milliseconds', clock_timestamp());
  opened text[];
  currents json[];
  positions bigint[];
begin
  if json_array_length(p_rows) not between 1 and 500 then
    raise exception 'a call opens 1 to 500 streams, not %', json_array_length(p_rows)
      using errcode = 'invalid_parameter_value';
  end if;
  with asked as materialized (
    select r.stream_id, r.stream_type, r.year, r.current, es.chained(json_populate_record(null::es.new_event, r.event),
      r.stream_id, r.year, 1, r.command_id, recorded, es.genesis(r.stream_id)) as e
    from json_to_recordset(p_rows)
      as r (stream_id text, stream_type text, year int, command_id uuid, event json, current json)
    order by r.stream_id collate "C"
  ), fresh as (
    insert into es.stream
    select a.stream_id, a.stream_type, a.year, 1, (a.e).hash, recorded from asked a
    on conflict do nothing returning stream_id
  ), written as (
    insert into es.event select (a.e).* from asked a join fresh f on f.stream_id = a.stream_id
    returning stream_id, position
  )
  select array_agg(w.stream_id), array_agg(a.current) filter (where a.current is not null),
    array_agg(w.position) filter (where a.current is not null)
    into opened, currents, positions
    from written w join asked a on a.stream_id = w.stream_id;
  if currents is not null then
    perform read.put_case_current(currents, array_fill(1, array[cardinality(currents)]), positions,
      array_fill(recorded, array[cardinality(currents)]));
  end if;
  return query select r.stream_id, case when r.stream_id = any (opened) then 'appended' else k.outcome end,
      k.version, k.head_hash, k.last_position
    from json_to_recordset(p_rows) as r (stream_id text, year int, command_id uuid)
    cross join lateral es.known_or_conflict(r.stream_id, r.year, r.command_id) as k;
end
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.chained(n es.new_event, p_stream_id text, p_year integer, p_version integer, p_command_id uuid, p_recorded timestamp with time zone, p_prev bytea)
 RETURNS es.event
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  e es.event;
begin
  if date_trunc('milliseconds', n.occurred_at) <> n.occurred_at
    or date_trunc('milliseconds', n.received_at) <> n.received_at then
    raise exception 'an instant finer than a millisecond in %', p_stream_id using errcode = 'datetime_field_overflow';
  end if;
  if jsonb_typeof(n.payload::jsonb) <> 'object' or jsonb_typeof(n.meta::jsonb) <> 'object' then
    raise exception 'payload and meta are JSON objects, in %', p_stream_id using errcode = 'invalid_parameter_value';
  end if;
  e := (p_year, p_stream_id, p_version, null, pg_current_xact_id(), n.event_id, n.type, n.schema_version, n.actor_id,
    n.actor_role, n.actor_office, n.on_behalf_of, n.entered_by, n.channel, n.late_entry_ground, n.demonstration,
    decode(n.request_hash, 'hex'), p_command_id, n.correlation_id, n.causation_id, n.occurred_at, n.received_at,
    p_recorded, n.payload, n.meta, sha256(convert_to(n.payload, 'UTF8')), p_prev, null)::es.event;
  e.hash := es.event_hash(e);
  e.position := nextval('es.event_position');
  return e;
end
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.create_year(p_year integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.envelope(e es.event)
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN concat('{"actor_id":', to_json((e).actor_id), ',"actor_office":', to_json((e).actor_office), ',"actor_role":', to_json((e).actor_role), ',"causation_id":', COALESCE((('"'::text || ((e).causation_id)::text) || '"'::text), 'null'::text), ',"channel":', to_json((e).channel), ',"command_id":"', (e).command_id, '"', ',"correlation_id":"', (e).correlation_id, '"', ',"demonstration":', CASE WHEN (e).demonstration THEN 'true'::text ELSE 'false'::text END, ',"entered_by":', COALESCE((to_json((e).entered_by))::text, 'null'::text), ',"event_id":"', (e).event_id, '"', ',"late_entry_ground":', COALESCE((to_json((e).late_entry_ground))::text, 'null'::text), ',"occurred_at":"', to_char(((e).occurred_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'::text), '"', ',"on_behalf_of":', COALESCE((to_json((e).on_behalf_of))::text, 'null'::text), ',"received_at":"', to_char(((e).received_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'::text), '"', ',"recorded_at":"', to_char(((e).recorded_at AT TIME ZONE 'UTC'::text), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'::text), '"', ',"request_hash":"', encode((e).request_hash, 'hex'::text), '"', ',"schema_version":', (e).schema_version, ',"stream_id":', to_json((e).stream_id), ',"type":', to_json((e).type), ',"version":', (e).version, ',"year":', (e).year, '}'); -- owner es_owner

CREATE OR REPLACE FUNCTION es.event_hash(e es.event)
 RETURNS bytea
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN sha256((((('\x01'::bytea || (e).prev_hash) || sha256(convert_to(es.envelope(e), 'UTF8'::name))) || (e).payload_hash) || sha256(convert_to(((e).meta)::text, 'UTF8'::name)))); -- owner es_owner

CREATE OR REPLACE FUNCTION es.feed(p_xid xid8, p_position bigint, p_limit integer, p_settled boolean DEFAULT true)
 RETURNS SETOF es.event
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_sort TO 'off'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
  select * from es.event
  where (xid, position) > (p_xid, p_position)
    and (not p_settled or xid < pg_snapshot_xmin(pg_current_snapshot()))
  order by xid, position limit p_limit
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.genesis(p_stream_id text)
 RETURNS bytea
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN sha256(convert_to(('es1:'::text || p_stream_id), 'UTF8'::name)); -- owner es_owner

CREATE OR REPLACE FUNCTION es.known_or_conflict(p_stream_id text, p_year integer, p_command_id uuid)
 RETURNS TABLE(outcome text, version integer, head_hash bytea, last_position bigint)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query select 'duplicate', e.version, e.hash, e.position from es.event e
    where e.year = p_year and e.stream_id = p_stream_id and e.command_id = p_command_id
    order by e.version desc limit 1;
  if found then return; end if;
  return query select 'conflict', e.version, e.hash, e.position from es.event e
    where e.year = p_year and e.stream_id = p_stream_id order by e.version desc limit 1;
  if not found then return query select 'conflict', 0, null::bytea, 0::bigint; end if;
end
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.next_unit_number(p_province text, p_unit_type text, p_count integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  insert into es.unit_counter as c (province, unit_type, last_number) values (p_province, p_unit_type, p_count)
  on conflict (province, unit_type) do update set last_number = c.last_number + p_count
  returning last_number - p_count + 1
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.page(p_year integer, p_stream_id text, p_version integer, p_limit integer)
 RETURNS SETOF es.event
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET enable_sort TO 'off'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
AS $function$
  select * from es.event
  where year = p_year and (stream_id, version) > (p_stream_id collate "C", p_version)
  order by stream_id, version limit p_limit
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'history is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.verify_all(p_year integer DEFAULT NULL::integer)
 RETURNS TABLE(stream_id text, version integer, problem text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select v.* from es.years() y cross join lateral es.verify_events(y) v
  where p_year is null or y = p_year
  union all
  select s.stream_id, s.version, 'HeadMismatch' from es.stream s
  where (p_year is null or s.year = p_year)
    and not exists (select from es.event e where e.year = s.year and e.stream_id = s.stream_id)
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.verify_events(p_year integer, p_stream_id text DEFAULT NULL::text)
 RETURNS TABLE(stream_id text, version integer, problem text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  -- Everything is hashed while the row is read, so that only small columns are sorted.
  with hashed as (
    select e.stream_id, e.version, e.event_id, e.prev_hash, e.hash, es.event_hash(e) as again,
      e.payload_hash = sha256(convert_to(e.payload::text, 'UTF8')) as payload_whole
    from es.event e
    where e.year = p_year and (p_stream_id is null or e.stream_id = p_stream_id)
  ), linked as (
    select h.*, row_number() over s as nth, lag(h.hash) over s as before, lead(h.version) over s is null as is_last
    from hashed h
    window s as (partition by h.stream_id order by h.version)
  ), checked as (
    select l.stream_id, l.version, case
      when l.version <> l.nth then 'VersionGap'
      when l.prev_hash <> coalesce(l.before, es.genesis(l.stream_id)) then 'ChainBroken'
      when not l.payload_whole and not exists (select from es.redaction r where r.event_id = l.event_id)
        then 'PayloadAltered'
      when l.hash <> l.again then 'HashMismatch'
      when l.is_last and not exists (select from es.stream s
        where s.stream_id = l.stream_id and s.version = l.version and s.head_hash = l.hash) then 'HeadMismatch'
      end as problem
    from linked l
  )
  select distinct on (c.stream_id) c.stream_id, c.version, c.problem
  from checked c where c.problem is not null
  order by c.stream_id, c.version
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.verify_stream(p_stream_id text)
 RETURNS TABLE(stream_id text, version integer, problem text)
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select v.* from es.years() y cross join lateral es.verify_events(y, p_stream_id) v
  union all
  select s.stream_id, s.version, 'HeadMismatch' from es.stream s
  where s.stream_id = p_stream_id
    and not exists (select from es.event e where e.year = s.year and e.stream_id = s.stream_id)
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION es.years()
 RETURNS SETOF integer
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select y from (select 0 as y union all select generate_series(2022, 2099)) as possible
  where exists (select from es.event where year = y)
  order by y
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION read.put_case_current(p_rows json[], p_versions integer[], p_positions bigint[], p_recorded timestamp with time zone[])
 RETURNS integer
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$; -- owner es_owner

CREATE OR REPLACE FUNCTION read.search_text(p_text text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
RETURN lower(unaccent('unaccent'::regdictionary, NORMALIZE(p_text, NFC))); -- owner es_owner

-- triggers
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2022 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2022 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2023 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2023 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2024 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2024 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2025 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2025 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2026 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2026 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2027 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2027 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2028 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2028 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2029 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2029 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2030 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2030 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2031 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2031 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_2032 FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_2032 FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON es.event_standing FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.event_standing FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_delete BEFORE DELETE ON es.stream FOR EACH ROW EXECUTE FUNCTION es.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON es.stream FOR EACH STATEMENT EXECUTE FUNCTION es.refuse_change();

-- grants
grant select on es.event to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2022 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2023 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2024 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2025 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2026 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2027 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2028 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2029 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2030 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2031 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_2032 to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_schema to es_app, es_auditor, es_projector, es_sealer;
grant select on es.event_standing to es_app, es_auditor, es_projector, es_sealer;
grant select on es.log_era to es_app, es_auditor, es_projector, es_sealer;
grant select on es.migration to es_app, es_auditor, es_projector, es_sealer;
grant select on es.redaction to es_app, es_auditor, es_projector, es_sealer;
grant insert, select on es.seal to es_sealer;
grant select on es.seal to es_app, es_auditor, es_projector;
grant select on es.stream to es_app, es_auditor, es_projector, es_sealer;
grant select on es.unit_counter to es_app, es_auditor, es_projector, es_sealer;
grant execute on function es.append(text,text,integer,integer,uuid,json,json) to es_app;
grant execute on function es.append_first(json) to es_app;
grant execute on function es.create_year(integer) to es_app;
grant execute on function es.envelope(es.event) to es_app, es_auditor, es_projector, es_sealer;
grant execute on function es.event_hash(es.event) to es_app, es_auditor, es_projector, es_sealer;
grant execute on function es.feed(xid8,bigint,integer,boolean) to es_app, es_auditor, es_projector, es_sealer;
grant execute on function es.genesis(text) to es_app, es_auditor, es_projector, es_sealer;
grant execute on function es.next_unit_number(text,text,integer) to es_app;
grant execute on function es.page(integer,text,integer,integer) to es_app, es_auditor, es_projector, es_sealer;
grant execute on function es.verify_all(integer) to es_app, es_auditor;
grant execute on function es.verify_events(integer,text) to es_app, es_auditor;
grant execute on function es.verify_stream(text) to es_app, es_auditor;
grant execute on function es.years() to es_app, es_auditor, es_projector, es_sealer;
grant execute on function read.put_case_current(json[],integer[],bigint[],timestamp with time zone[]) to es_projector;
grant execute on function read.search_text(text) to es_app, es_auditor, es_projector;
grant delete, insert, select, update on pii.contact to es_app;
grant insert, select, update on pii.person to es_app;
grant insert, select, update on pii.subject_key to es_app;
grant delete, insert, select, update on read.case_current to es_projector;
grant select on read.case_current to es_app, es_auditor;
grant delete, insert, select, update on read.projection to es_projector;
grant select on read.projection to es_app, es_auditor;
grant usage on schema es to es_app, es_auditor, es_projector, es_sealer;
grant usage on schema pii to es_app;
grant create, usage on schema read to es_projector;
grant usage on schema read to es_app, es_auditor;
grant usage on schema shell to es_app;
grant delete, insert, select, update on shell.digest to es_app;
grant delete, insert, select, update on shell.digest_notice to es_app;
grant delete, insert, select, update on shell.idempotency to es_app;
grant delete, insert, select, update on shell.import to es_app;
grant delete, insert, select, update on shell.import_file to es_app;
grant delete, insert, select, update on shell.import_row to es_app;
grant delete, insert, select, update on shell.notice to es_app;
grant delete, insert, select, update on shell.notice_read to es_app;
grant delete, insert, select, update on shell.preference to es_app;
grant delete, insert, select, update on shell.run to es_app;
grant delete, insert, select, update on shell.session to es_app;
grant delete, insert, select, update on shell.sweep to es_app;
grant delete, insert, select, update on shell.unit_identity to es_app;

-- default privileges
alter default privileges for role es_owner in schema read grant delete, insert, select, update on tables to es_projector;
alter default privileges for role es_owner in schema read grant select on tables to es_app;
alter default privileges for role es_owner in schema read grant select on tables to es_auditor;
alter default privileges for role es_owner in schema shell grant delete, insert, select, update on tables to es_app;
alter default privileges for role es_projector in schema read grant select on tables to es_app;
alter default privileges for role es_projector in schema read grant select on tables to es_auditor;
