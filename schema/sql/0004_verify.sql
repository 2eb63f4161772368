-- The second verifier: the same chain, checked inside the database, with no code shared with the one in Node.
-- Problems: PayloadAltered, HashMismatch (envelope, meta or a stored digest altered), ChainBroken (does not continue the
-- event before), VersionGap, HeadMismatch (the stream row and the last event differ, or one of them is missing).
set local role es_owner;

create function es.verify_events(p_year int, p_stream_id text default null)
returns table (stream_id text, version int, problem text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  with linked as (
    select e, row_number() over s as nth, lag(e.hash) over s as before, lead(e.version) over s is null as is_last
    from es.event e
    where e.year = p_year and (p_stream_id is null or e.stream_id = p_stream_id)
    window s as (partition by e.stream_id order by e.version)
  ), checked as (
    select (e).stream_id as stream_id, (e).version as version, case
      when (e).version <> nth then 'VersionGap'
      when (e).prev_hash <> coalesce(before, es.genesis((e).stream_id)) then 'ChainBroken'
      when (e).payload_hash <> sha256(convert_to((e).payload::text, 'UTF8'))
        and not exists (select from es.redaction r where r.event_id = (e).event_id) then 'PayloadAltered'
      when (e).hash <> es.event_hash(e) then 'HashMismatch'
      when is_last and not exists (select from es.stream s where s.stream_id = (e).stream_id
        and s.version = (e).version and s.head_hash = (e).hash) then 'HeadMismatch'
      end as problem
    from linked
  )
  select distinct on (c.stream_id) c.stream_id, c.version, c.problem
  from checked c where c.problem is not null
  order by c.stream_id, c.version
$$;

-- The first bad event of each bad stream; no row: the record of that year (or of every year) is whole.
create function es.verify_all(p_year int default null)
returns table (stream_id text, version int, problem text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select v.* from (select distinct s.year from es.stream s union select distinct e.year from es.event e) y
  cross join lateral es.verify_events(y.year) v
  where p_year is null or y.year = p_year
  union all
  select s.stream_id, s.version, 'HeadMismatch' from es.stream s
  where (p_year is null or s.year = p_year)
    and not exists (select from es.event e where e.year = s.year and e.stream_id = s.stream_id)
$$;

create function es.verify_stream(p_stream_id text)
returns table (stream_id text, version int, problem text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select v.* from (select s.year from es.stream s where s.stream_id = p_stream_id
    union select e.year from es.event e where e.stream_id = p_stream_id) y
  cross join lateral es.verify_events(y.year, p_stream_id) v
  union all
  select s.stream_id, s.version, 'HeadMismatch' from es.stream s
  where s.stream_id = p_stream_id
    and not exists (select from es.event e where e.year = s.year and e.stream_id = s.stream_id)
$$;

revoke execute on all functions in schema es from public;
grant execute on function es.verify_events, es.verify_all, es.verify_stream to es_app, es_auditor;
