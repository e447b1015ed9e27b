-- Up Migration

-- The pack of a folder, where this version is that pack with amendments laid over it.
alter table pack_version add column base text collate "C" references pack_version;
-- Null for the pack of a folder that has only ever been current with amendments laid over it.
alter table pack_version alter column loaded_at drop not null;
alter table pack_version add constraint pack_version_current_was_loaded check (not is_current or loaded_at is not null);

-- Whose review brought a change; null for what a load brought.
alter table pack_change add column reviewer text;

-- Reviewed changes that are laid over the pack of a folder. Only ever added to.
create table pack_amendment (
  id bigint generated always as identity primary key,
  pack text collate "C" not null,
  at timestamptz not null,
  reviewer text not null check (reviewer <> ''),
  reason text,
  amendment jsonb not null,
  -- For each edit that it comes to, what that replaced.
  replaced jsonb not null,
  -- All citations in it, so that they can be read without knowing the forms of amendments.
  citations jsonb not null,
  -- The pack of the folder that the reviewer saw it over.
  base text collate "C" not null references pack_version
);
create index pack_amendment_by_pack on pack_amendment (pack, id);

create table pack_amendment_withdrawal (
  amendment bigint primary key references pack_amendment,
  at timestamptz not null,
  reviewer text not null check (reviewer <> ''),
  reason text
);
create trigger pack_amendment_is_kept before update or delete or truncate on pack_amendment
  for each statement execute function pack_change_is_kept();
create trigger pack_amendment_withdrawal_is_kept before update or delete or truncate on pack_amendment_withdrawal
  for each statement execute function pack_change_is_kept();
