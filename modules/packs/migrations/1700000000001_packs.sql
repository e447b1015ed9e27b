-- Up Migration

-- A pack as it was loaded, by the hash of its files and of the form in which it is stored. Versions are kept.
create table pack_version (
  hash text collate "C" primary key check (hash ~ '^[0-9a-f]{64}$'),
  pack text collate "C" not null,
  version text not null,
  -- The form in which the program stored it, as a hash: only a program of the same form reads it.
  format text not null,
  content jsonb not null,
  rules jsonb not null,
  -- When it last became the current one.
  loaded_at timestamptz not null,
  is_current boolean not null
);
-- One city, one programme: at most one version is current.
create unique index pack_version_current on pack_version (is_current) where is_current;
create index pack_version_by_pack on pack_version (pack, format, loaded_at desc);

-- What each load changed against the version of the same pack before it. Only ever added to.
create table pack_change (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- Null for the first version of a pack.
  from_hash text collate "C" references pack_version,
  to_hash text collate "C" not null references pack_version,
  kind text not null,
  entry text not null,
  label jsonb not null,
  change text not null check (change in ('added', 'removed', 'changed')),
  fields jsonb not null
);
create function pack_change_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end
$$;
create trigger pack_change_is_kept before update or delete or truncate on pack_change
  for each statement execute function pack_change_is_kept();
