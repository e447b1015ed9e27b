-- Up Migration

-- A text, by the SHA-256 of its UTF-8 bytes. It never changes: a corrected document is another text.
create table source_text (
  sha256 text collate "C" primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  text text not null,
  -- In UTF-16 code units, as all offsets are.
  length integer not null check (length > 0),
  passages integer not null check (passages > 0)
);

-- The parts of a text, in order; computed once, when it arrives.
create table source_passage (
  sha256 text collate "C" not null references source_text,
  ordinal integer not null check (ordinal >= 0),
  start_at integer not null check (start_at >= 0),
  end_at integer not null,
  kind text not null check (kind in ('heading', 'paragraph', 'list-item', 'caption', 'table-like', 'boilerplate')),
  -- Which rule set a boilerplate passage aside.
  rule text,
  -- The passage whose last sentence goes on here, across what stands between.
  continues integer,
  primary key (sha256, ordinal),
  check (end_at > start_at),
  check ((kind = 'boilerplate') = (rule is not null))
);
create index source_passage_by_start on source_passage (sha256, start_at);

-- Every arrival of a new text under an origin (an address or a file name). Only ever added to.
create table source_ingest (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  origin text not null,
  version integer not null check (version > 0),
  name text not null,
  kind text not null check (kind in ('text', 'html', 'pdf', 'docx')),
  encoding text,
  bytes bigint not null check (bytes > 0),
  bytes_sha256 text collate "C" not null,
  sha256 text collate "C" not null references source_text,
  unique (origin, version)
);
create index source_ingest_by_text on source_ingest (sha256);

-- What the pack says of a source. Replaced as a whole with the pack.
create table source_entry (
  id text collate "C" primary key,
  position integer not null,
  sha256 text collate "C" not null,
  kind text not null,
  authority text not null,
  publisher jsonb not null,
  title jsonb not null,
  date text not null,
  date_basis text not null,
  date_note jsonb,
  language text not null
);
create index source_entry_by_text on source_entry (sha256);
create index source_entry_in_order on source_entry (position);

-- What rests on a source: a figure, a promise, a criterion. Replaced as a whole with the pack.
create table source_claim (
  position integer primary key,
  source text collate "C" not null references source_entry on delete cascade,
  start_at integer not null,
  end_at integer not null,
  sum text not null,
  figure text,
  kind text not null,
  label jsonb not null,
  href text not null
);
create index source_claim_by_place on source_claim (source, start_at, position);

create function source_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only ever added', tg_table_name;
end
$$;
create trigger source_text_is_kept before update or delete or truncate on source_text execute function source_is_kept();
create trigger source_passage_is_kept before update or delete or truncate on source_passage execute function source_is_kept();
create trigger source_ingest_is_kept before update or delete or truncate on source_ingest execute function source_is_kept();
