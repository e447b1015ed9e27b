-- Up Migration

-- What reviewers decided of what was found in a text. Only ever added to: a later turn overrides the ones before it.
create table reading_decision (
  -- Of the stored text, so that a decision belongs to exactly these words.
  sha256 text collate "C" not null,
  -- The candidate's name within the text, or `source` for what the text is.
  candidate text collate "C" not null check (candidate <> ''),
  -- Counted from 1. Two reviewers who saw the same turn cannot both decide: the second is told what the first did.
  turn integer not null check (turn > 0),
  at timestamptz not null,
  reviewer text not null check (reviewer <> ''),
  decision text not null check (decision in ('described', 'accepted', 'rejected', 'reopened')),
  reason text,
  -- What was decided on: quotes as offsets and sums, the engine that read them, the ids of amendments.
  body jsonb not null,
  primary key (sha256, candidate, turn)
);
create index reading_decision_by_time on reading_decision (at desc);

create function reading_decision_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'decisions are only ever added';
end $$;
create trigger reading_decision_is_kept before update or delete or truncate on reading_decision
  for each statement execute function reading_decision_is_kept();
