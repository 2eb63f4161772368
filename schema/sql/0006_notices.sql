-- Notices of deadlines: what a sweep found due, one row for each obligation, step and recipient, whatever is repeated.
set local role es_owner;

-- step: D3, three days before the exclusive date; E1, the first working day on or after it. The date belongs to the key:
-- a deadline that was extended has a ladder of its own. Nothing of a person: the recipient is an office.
create table shell.notice (
  notice_id bigint generated always as identity primary key,
  obligation_id text collate "C" not null,
  before date not null,
  step text not null,
  recipient text collate "C" not null,
  deadline text not null,
  year smallint not null,
  province text not null,
  owes text collate "C" not null,
  case_id text,
  due timestamptz(3) not null,
  day date not null,
  state text not null default 'queued',
  created_at timestamptz(3) not null,
  unique (obligation_id, before, step, recipient)
);
create index notice_of_recipient on shell.notice (recipient, notice_id desc);
create index notice_of_campaign on shell.notice (province, deadline, before, step);

-- Who of an office has read a notice: a number would not say for whom it is still new.
create table shell.notice_read (
  notice_id bigint not null references shell.notice on delete cascade,
  officer text not null,
  read_at timestamptz(3) not null,
  primary key (officer, notice_id)
);

-- One row per province and day. covers_to: steps up to this day are dealt with; a day off leaves it where it was.
create table shell.sweep (
  province text not null,
  day date not null,
  at timestamptz(3) not null,
  started_at timestamptz(3) not null,
  finished_at timestamptz(3),
  covers_to date,
  issued integer not null default 0,
  superseded integer not null default 0,
  primary key (province, day)
);
