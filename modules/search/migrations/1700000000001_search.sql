-- Up Migration

-- What is searched together. Its row is locked by whoever writes to it, so that writers take turns and readers never wait.
create table search_collection (
  id integer generated always as identity primary key,
  name text collate "C" not null unique,
  -- The number that the next passage gets. Numbers are never used again.
  next_passage integer not null default 0 check (next_passage >= 0),
  passages integer not null default 0 check (passages >= 0),
  -- Of all its passages together, in units of the index.
  length bigint not null default 0 check (length >= 0)
);

-- No foreign key here and below: a collection is never deleted, so none would ever catch anything.
create table search_passage (
  collection integer not null,
  passage integer not null,
  document text collate "C" not null,
  ordinal integer not null,
  length integer not null,
  text text not null,
  primary key (collection, passage)
);
create unique index search_passage_by_document on search_passage (collection, document, ordinal);

-- Which passages hold a term. A block is 16,384 passages that follow each other; `passages` holds their places in it, two bytes each,
-- ascending, `n` of them.
create table search_posting (
  collection integer not null,
  term text collate "C" not null,
  block integer not null,
  n integer not null check (n > 0),
  passages bytea not null check (length(passages) = 2 * n),
  primary key (collection, term, block)
);
-- Compressing would cost more than it saves: places of common terms hardly repeat.
alter table search_posting alter column passages set storage external;
