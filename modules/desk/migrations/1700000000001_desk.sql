-- Up Migration

-- What sessions are signed with: one for all servers on this database.
create table desk_secret (
  only_one boolean primary key default true check (only_one),
  secret bytea not null check (octet_length(secret) >= 32)
);

-- Links that let a reviewer in, by the SHA-256 of their key: whoever reads this table cannot use them.
create table desk_link (
  key_hash text collate "C" primary key check (key_hash ~ '^[0-9a-f]{64}$'),
  reviewer text not null check (reviewer <> ''),
  until timestamptz not null,
  spent_at timestamptz
);
create index desk_link_by_until on desk_link (until);

-- Sessions that were left before they ended.
create table desk_left (
  session text collate "C" primary key,
  until timestamptz not null
);
create index desk_left_by_until on desk_left (until);
