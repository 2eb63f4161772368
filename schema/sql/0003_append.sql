-- One round trip: version check, insert, hash chain and case_current.
--   hash     = SHA256(0x01 || prev || SHA256(envelope) || payload_hash || SHA256(meta))
--   prev     = hash of the event before; of the first one SHA256("es1:" || stream id)
--   envelope = RFC 8785 text of every column but position, xid, payload, meta and the hashes, times as "...sssZ"
-- payload and meta are RFC 8785 text already. Vectors: test/contract/hash. Position and xid are covered by the seals.
set local role es_owner;

create function es.genesis(p_stream_id text) returns bytea
language sql immutable strict parallel safe
return sha256(convert_to('es1:' || p_stream_id, 'UTF8'));

-- Keys in the order of RFC 8785; to_json escapes a string exactly as it asks.
create function es.envelope(e es.event) returns text
language sql stable parallel safe
return concat(
  '{"actor_id":', to_json(e.actor_id),
  ',"actor_office":', to_json(e.actor_office),
  ',"actor_role":', to_json(e.actor_role),
  ',"causation_id":', coalesce('"' || e.causation_id::text || '"', 'null'),
  ',"channel":', to_json(e.channel),
  ',"command_id":"', e.command_id, '"',
  ',"correlation_id":"', e.correlation_id, '"',
  ',"demonstration":', case when e.demonstration then 'true' else 'false' end,
  ',"entered_by":', coalesce(to_json(e.entered_by)::text, 'null'),
  ',"event_id":"', e.event_id, '"',
  ',"late_entry_ground":', coalesce(to_json(e.late_entry_ground)::text, 'null'),
  ',"occurred_at":"', to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '"',
  ',"on_behalf_of":', coalesce(to_json(e.on_behalf_of)::text, 'null'),
  ',"received_at":"', to_char(e.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '"',
  ',"recorded_at":"', to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '"',
  ',"request_hash":"', encode(e.request_hash, 'hex'), '"',
  ',"schema_version":', e.schema_version,
  ',"stream_id":', to_json(e.stream_id),
  ',"type":', to_json(e.type),
  ',"version":', e.version,
  ',"year":', e.year,
  '}');

create function es.event_hash(e es.event) returns bytea
language sql stable parallel safe
return sha256('\x01'::bytea || e.prev_hash || sha256(convert_to(es.envelope(e), 'UTF8'))
  || e.payload_hash || sha256(convert_to(e.meta::text, 'UTF8')));

-- What a caller sends for one event; payload and meta are the exact canonical text, request_hash is hex.
create type es.new_event as (
  event_id uuid, type text, schema_version smallint, actor_id text, actor_role text, actor_office text,
  on_behalf_of text, entered_by text, channel text, late_entry_ground text, demonstration boolean, request_hash text,
  correlation_id uuid, causation_id uuid, occurred_at timestamptz, received_at timestamptz, payload text, meta text
);

-- The event as it will be stored, chained to p_prev. Refuses what the columns would quietly change: finer instants are
-- rounded by timestamptz(3); jsonb, unlike json, refuses NUL and lone surrogates.
create function es.chained(n es.new_event, p_stream_id text, p_year int, p_version int, p_command_id uuid,
  p_recorded timestamptz, p_prev bytea) returns es.event
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
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
$$;

-- Nothing was appended: the command is known here (its own last event), or the stream is at another version.
create function es.known_or_conflict(p_stream_id text, p_year int, p_command_id uuid)
returns table (outcome text, version int, head_hash bytea, last_position bigint)
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
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
$$;

-- The stream is locked first and the command looked up under that lock, so racing retries cannot both pass.
-- A version that moved on is an answer, not an exception. Planning anew costs more than these statements themselves,
-- and the planner would do so at every call: hence the generic plan.
create function es.append(p_stream_id text, p_stream_type text, p_year int, p_expected_version int, p_command_id uuid,
  p_events json, p_current json default null)
returns table (outcome text, version int, head_hash bytea, last_position bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
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
$$;

-- Version 1 of many streams, one event each: [{stream_id, stream_type, year, command_id, event, current}].
-- Inserted in the order of stream ids, so that two calls over the same streams wait for each other and never deadlock.
create function es.append_first(p_rows json)
returns table (stream_id text, outcome text, version int, head_hash bytea, last_position bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
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
$$;

revoke execute on all functions in schema es from public;
grant execute on function es.append, es.append_first to es_app;
grant execute on function es.genesis, es.envelope, es.event_hash to es_app, es_projector, es_sealer, es_auditor;
