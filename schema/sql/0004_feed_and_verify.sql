-- Reading the whole record in order, and the second verifier.
set local role es_owner;

-- The next events of all streams. A sequence value is taken before its transaction commits: below the oldest open
-- transaction nothing can appear any more, and (xid, position) is the order in which all below it stands for good.
-- Not settled: also what may still be overtaken, to count what a reader has not seen.
-- Without the settings a planner without statistics sorts the rest of the record for every page.
create function es.feed(p_xid xid8, p_position bigint, p_limit int, p_settled boolean default true)
returns setof es.event
language sql stable set search_path = pg_catalog, pg_temp
set enable_sort = off set enable_seqscan = off set enable_bitmapscan = off as $$
  select * from es.event
  where (xid, position) > (p_xid, p_position)
    and (not p_settled or xid < pg_snapshot_xmin(pg_current_snapshot()))
  order by xid, position limit p_limit
$$;

-- The next events of one year, stream by stream.
create function es.page(p_year int, p_stream_id text, p_version int, p_limit int) returns setof es.event
language sql stable set search_path = pg_catalog, pg_temp
set enable_sort = off set enable_seqscan = off set enable_bitmapscan = off as $$
  select * from es.event
  where year = p_year and (stream_id, version) > (p_stream_id collate "C", p_version)
  order by stream_id, version limit p_limit
$$;

-- The years that hold events; 0: streams without a year.
create function es.years() returns setof int
language sql stable set search_path = pg_catalog, pg_temp as $$
  select y from (select 0 as y union all select generate_series(2022, 2099)) as possible
  where exists (select from es.event where year = y)
  order by y
$$;

-- The second verifier: the same chain, checked inside the database, with no code shared with the one in Node.
-- Problems: PayloadAltered, HashMismatch (envelope, meta or a stored digest altered), ChainBroken (does not continue the
-- event before), VersionGap, HeadMismatch (the stream row and the last event differ, or one of them is missing).
create function es.verify_events(p_year int, p_stream_id text default null)
returns table (stream_id text, version int, problem text)
language sql stable set search_path = pg_catalog, pg_temp as $$
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
$$;

-- The first bad event of each bad stream; no row: the record of that year (or of every year) is whole.
create function es.verify_all(p_year int default null)
returns table (stream_id text, version int, problem text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select v.* from es.years() y cross join lateral es.verify_events(y) v
  where p_year is null or y = p_year
  union all
  select s.stream_id, s.version, 'HeadMismatch' from es.stream s
  where (p_year is null or s.year = p_year)
    and not exists (select from es.event e where e.year = s.year and e.stream_id = s.stream_id)
$$;

create function es.verify_stream(p_stream_id text)
returns table (stream_id text, version int, problem text)
language sql stable set search_path = pg_catalog, pg_temp as $$
  select v.* from es.years() y cross join lateral es.verify_events(y, p_stream_id) v
  union all
  select s.stream_id, s.version, 'HeadMismatch' from es.stream s
  where s.stream_id = p_stream_id
    and not exists (select from es.event e where e.year = s.year and e.stream_id = s.stream_id)
$$;

revoke execute on all functions in schema es from public;
grant execute on function es.feed, es.page, es.years to es_app, es_projector, es_sealer, es_auditor;
grant execute on function es.verify_events, es.verify_all, es.verify_stream to es_app, es_auditor;
