-- Up Migration

-- What readers say is wrong with an answer. Nothing here says who they are.
create table ask_correction (
  id uuid primary key,
  at timestamptz not null,
  question text not null,
  language text not null,
  -- How the answer was found, and the places that it quoted: source, hash of its text, start, end.
  method text not null,
  quotes jsonb not null,
  wrong text not null,
  pack text not null,
  -- A reviewer's decision; a correction that waits has none.
  settled_at timestamptz,
  settled_by text,
  outcome text check (outcome in ('accepted', 'rejected')),
  note text,
  check ((settled_at is null) = (outcome is null))
);
create index ask_correction_waiting on ask_correction (at, id) where settled_at is null;
create index ask_correction_settled on ask_correction (settled_at desc, id) where settled_at is not null;
