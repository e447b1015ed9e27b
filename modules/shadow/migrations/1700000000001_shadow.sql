-- Up Migration

-- What logs told, as counts. No address, no name of a person, no host that is not on the list is ever written here.

-- One log that was read, or one that is followed.
create table shadow_log (
  id uuid primary key,
  kind text not null check (kind in ('upload', 'tail')),
  name text not null check (length(name) <= 200),
  form text not null check (form in ('squid', 'zeek', 'zeek-json', 'csv')),
  -- Of the bytes: the same log is counted once. Of a log that is followed, of its path.
  mark text not null unique,
  lines bigint not null check (lines >= 0),
  counted bigint not null check (counted >= 0),
  elsewhere bigint not null check (elsewhere >= 0),
  through_gateway bigint not null check (through_gateway >= 0),
  not_understood bigint not null check (not_understood >= 0),
  read_by text not null,
  read_at timestamptz not null,
  -- Where following goes on: which file it was, and how many of its bytes were read.
  file_id text,
  position bigint
);

create table shadow_use (
  log uuid not null references shadow_log (id) on delete cascade,
  day date,
  -- '' where neither the log nor the networks say.
  department text not null check (length(department) <= 200),
  -- '' for what went to the gateway itself.
  domain text not null,
  connections bigint not null check (connections > 0),
  clients integer not null check (clients >= 0),
  unique nulls not distinct (log, day, department, domain)
);
create index shadow_use_by_day on shadow_use (day, domain, department);

-- Whose part of the network a range is; '' is the gateway's own machines.
create table shadow_network (
  range text primary key check (length(range) <= 60),
  department text not null check (length(department) <= 200),
  set_by text not null,
  set_at timestamptz not null
);

-- What an operator adds to the list that comes with the product, or takes out of it.
create table shadow_domain (
  domain text primary key check (length(domain) <= 253),
  service text not null check (length(service) <= 100),
  operator text not null check (length(operator) <= 100),
  kind text not null,
  is_listed boolean not null,
  set_by text not null,
  set_at timestamptz not null
);

-- Services that a department may use as it does: approved by somebody, with a reason.
create table shadow_offer (
  id uuid primary key,
  department text not null check (length(department) <= 200),
  domain text not null,
  project uuid,
  note text not null check (length(note) <= 2000),
  offered_by text not null,
  offered_at timestamptz not null
);
create index shadow_offer_latest on shadow_offer (department, domain, offered_at desc);
