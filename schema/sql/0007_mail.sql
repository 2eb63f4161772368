-- Mail about notices: one digest an officer and day. Addresses stay in `pii` and are read at the moment of sending.
set local role es_owner;

-- What is told of a notice follows from its digests, from who read it and from the calls: it has no state of its own.
-- xid: who reads notices as they come in reads them by transaction, or loses late commits.
alter table shell.notice drop column state;
alter table shell.notice add column xid xid8 not null default pg_current_xact_id();
create index notice_feed on shell.notice (xid, notice_id);
create index notice_of_day on shell.notice (province, day, notice_id);

-- Whether anybody has read a notice: its own index begins with the officer.
create index notice_read_of_notice on shell.notice_read (notice_id);

-- How an office is reached that has no account yet, or beside its accounts.
create table pii.contact (
  office text collate "C" primary key,
  email text,
  telephone text,
  updated_at timestamptz(3) not null,
  check (email is not null or telephone is not null)
);
grant select, insert, update, delete on pii.contact to es_app;

-- What an officer chose for himself. quiet: [{from, until}], plain dates, `until` exclusive.
create table shell.preference (
  officer text collate "C" primary key,
  copies boolean not null default true,
  language text not null default 'vi' check (language in ('vi', 'en')),
  quiet json not null default '[]',
  updated_at timestamptz(3) not null
);

-- addressee: an officer, or an office that is reached by its contact. dropped: nothing was owed any more when it was
-- composed. answer: the last words of the server.
create table shell.digest (
  digest_id bigint generated always as identity primary key,
  day date not null,
  addressee text collate "C" not null,
  kind text not null check (kind in ('officer', 'office')),
  channel text not null check (channel in ('mail', 'sms')),
  province text not null,
  state text not null default 'queued' check (state in ('queued', 'accepted', 'refused', 'bounced', 'dropped')),
  attempts int not null default 0,
  not_before timestamptz(3) not null,
  leased_until timestamptz(3),
  message_id text not null unique,
  answer text,
  queued_at timestamptz(3) not null,
  settled_at timestamptz(3),
  unique (day, addressee, channel)
);
create index digest_due on shell.digest (not_before, digest_id) where state = 'queued';
create index digest_failed on shell.digest (province, day desc) where state in ('refused', 'bounced');

create table shell.digest_notice (
  digest_id bigint not null references shell.digest on delete cascade,
  notice_id bigint not null references shell.notice on delete cascade,
  primary key (notice_id, digest_id)
);
create index digest_notice_of_digest on shell.digest_notice (digest_id);
