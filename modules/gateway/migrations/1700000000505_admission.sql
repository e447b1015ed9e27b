-- Up Migration

-- A process that lets calls in. `live` until it has stored and given back everything; `adopted` once another took it for dead. Whoever moves money for it holds
-- the row in common (for key share); whoever adopts it holds it alone.
create table gateway_node (
  id uuid primary key,
  host text not null,
  state text collate "C" not null default 'live' check (state in ('live', 'adopted', 'gone')),
  begun timestamptz not null,
  seen timestamptz not null default now()
);
create index gateway_node_left on gateway_node (begun) where state <> 'gone';

-- How far a node's spool has been stored: the segment, and the bytes of it. Moved in the transaction that stores, so that nothing is stored twice.
create table gateway_spool (
  node uuid primary key references gateway_node,
  segment integer not null default 1,
  stored bigint not null default 0
);

-- A slice of a key's budget: one hold of the ledger, and what is left of it. Changed only together with the ledger, in one transaction.
create table gateway_lease (
  id uuid primary key,
  hold uuid not null unique,
  node uuid not null references gateway_node,
  account text collate "C" not null,
  amount bigint not null check (amount > 0),
  remaining bigint not null check (remaining between 0 and amount),
  opened timestamptz not null
) with (fillfactor = 70);
create index gateway_lease_open on gateway_lease (account, node) where remaining > 0;
create index gateway_lease_used_up on gateway_lease (opened) where remaining = 0;
create index gateway_lease_of_node on gateway_lease (node, account, opened) where remaining > 0;

-- A node that needs money where others have some lying idle asks for it here; each says when it has given.
create table gateway_want (
  id uuid primary key,
  -- Null: somebody who is no node, to lower a limit.
  node uuid,
  level text collate "C" not null,
  at timestamptz not null default now()
);
create table gateway_gave (
  want uuid not null references gateway_want on delete cascade,
  node uuid not null,
  primary key (want, node)
);

-- What a call came to beyond what its budget had. Nothing can take it from anywhere: it is here for an operator to see.
create table gateway_overrun (
  call uuid primary key,
  account text collate "C" not null,
  amount bigint not null check (amount > 0),
  at timestamptz not null
);
create index gateway_overrun_newest on gateway_overrun (at desc);
