-- The register of units as the shell needs it at once, while read models follow later: which row of which register a
-- unit is, and files on their way in.
set local role es_owner;

-- One row per unit, written in the transaction that enters it; rebuilt from UnitEntered if it is ever lost.
-- name_key: province, type, name (NFC, one space, lower case) and former district as a JSON array.
create table shell.unit_identity (
  unit_id text collate "C" primary key,
  source text not null,
  external_id text,
  name_key text not null
);
create unique index unit_by_external_id on shell.unit_identity (source, external_id) where external_id is not null;
-- Six school names stand twice in one province: only rows without an id of their own are one by their name.
create unique index unit_by_name_alone on shell.unit_identity (name_key) where external_id is null;
create index unit_by_name on shell.unit_identity (name_key);

-- What an import was asked and by whom; the file itself is gone once its rows have their verdicts.
alter table shell.import
  add column parameters json not null default '{}',
  add column problem json,
  add column finished_at timestamptz(3);
alter table shell.import_row add column finding int not null default 1;
create unique index import_finding on shell.import_row (import_id, line, finding);
drop index shell.import_row_of_import;
create table shell.import_file (
  import_id uuid primary key references shell.import on delete cascade,
  content bytea not null
);
