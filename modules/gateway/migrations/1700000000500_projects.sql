-- Up Migration

-- What a party may use models for, and by whose money.
create table gateway_project (
  id uuid primary key,
  number bigint generated always as identity unique,
  party uuid not null,
  measure text collate "C" not null,
  -- Under which scheme it was opened, where it was: officers see the projects of the schemes of their grants.
  scheme text collate "C",
  name text not null check (length(name) between 1 and 200),
  state text collate "C" not null default 'open' check (state in ('open', 'paused', 'closed')),
  -- Names, region codes, provider ids; null is no restriction.
  models text[],
  regions text[],
  providers text[],
  guard jsonb not null,
  -- For how many days content is kept, sealed; null is not at all.
  content_days integer check (content_days between 1 and 3650),
  cache_seconds integer check (cache_seconds between 1 and 2592000),
  opened timestamptz not null
);
create index gateway_project_by_party on gateway_project (party, number desc);

-- A key's secret is nowhere: only its hash, which needs the installation's secret besides.
create table gateway_key (
  id uuid primary key,
  number bigint generated always as identity unique,
  project uuid not null references gateway_project,
  name text not null check (length(name) between 1 and 200),
  person text check (length(person) between 1 and 200),
  hash text collate "C" not null,
  tail text collate "C" not null check (length(tail) = 4),
  -- The secret before this one, valid besides until a time.
  former_hash text collate "C",
  former_until timestamptz,
  models text[],
  expires timestamptz,
  per_minute integer check (per_minute between 1 and 1000000),
  at_once integer check (at_once between 1 and 100000),
  made timestamptz not null,
  withdrawn timestamptz,
  check ((former_hash is null) = (former_until is null))
);
create index gateway_key_by_project on gateway_key (project, number);

-- Who did what to projects and keys, and how nodes hear of it. Only ever added to.
create table gateway_change (
  number bigint primary key,
  at timestamptz not null,
  actor text not null check (length(actor) between 1 and 200),
  name text not null,
  kind text collate "C" not null,
  project uuid,
  key uuid,
  what jsonb not null
);
create index gateway_change_by_project on gateway_change (project, number desc);

create trigger gateway_change_is_kept before update or delete on gateway_change
  for each row execute function kept_but_erased('name');
create function gateway_change_stays() returns trigger language plpgsql as $$
begin
  raise exception 'changes are only ever added';
end $$;
create trigger gateway_change_stays before truncate on gateway_change for each statement execute function gateway_change_stays();

-- Changes are numbered in the order in which they are committed, one at a time, so that whoever has seen one has seen all before it. They are few.
create function gateway_change_number() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('gateway_change', 0));
  new.number := coalesce((select max(number) from gateway_change), 0) + 1;
  return new;
end $$;
create trigger gateway_change_number before insert on gateway_change for each row execute function gateway_change_number();

-- Rows for people: a party its own, offices those of their schemes.
create function gateway_project_office(scheme text) returns boolean language sql stable parallel safe
  return within_role('programme-officer', scheme) or within_role('approver', scheme) or within_role('auditor', scheme)
    or within_role('administrator', scheme);
create function gateway_project_managed(party uuid, scheme text) returns boolean language sql stable parallel safe
  return within_has('parties', party::text) or within_role('programme-officer', scheme) or within_role('administrator', scheme);

alter table gateway_project enable row level security;
alter table gateway_key enable row level security;
alter table gateway_change enable row level security;

grant select, insert, update (name, state, models, regions, providers, guard, content_days, cache_seconds) on gateway_project to feilun_rows;
create policy gateway_project_read on gateway_project for select to feilun_rows
  using (gateway_project_office(scheme) or within_has('parties', party::text));
create policy gateway_project_open on gateway_project for insert to feilun_rows
  with check (within_role('approver', scheme) or within_role('administrator', scheme));
create policy gateway_project_manage on gateway_project for update to feilun_rows
  using (gateway_project_managed(party, scheme)) with check (gateway_project_managed(party, scheme));

grant select,
  insert, update (name, person, hash, tail, former_hash, former_until, models, expires, per_minute, at_once, withdrawn) on gateway_key to feilun_rows;
create policy gateway_key_read on gateway_key for select to feilun_rows
  using (exists (select from gateway_project where id = project));
create policy gateway_key_make on gateway_key for insert to feilun_rows
  with check (exists (select from gateway_project p where p.id = project and gateway_project_managed(p.party, p.scheme)));
create policy gateway_key_manage on gateway_key for update to feilun_rows
  using (exists (select from gateway_project p where p.id = project and gateway_project_managed(p.party, p.scheme)));

grant select, insert on gateway_change to feilun_rows;
create policy gateway_change_read on gateway_change for select to feilun_rows
  using (exists (select from gateway_project where id = project));
create policy gateway_change_add on gateway_change for insert to feilun_rows
  with check (actor = within_text('person'));
