-- Up Migration

-- What may be seen: a person's own parties, and the schemes for which an office was granted ('*' is all of them). Policies ask for them as a
-- scalar subquery, so that they are found once for a statement and not for every row.
create function casework_own_parties() returns uuid[] language sql stable parallel safe
  return coalesce(string_to_array(within_text('parties'), ',')::uuid[], '{}');
create function casework_office(variadic wanted text[]) returns text[] language sql stable parallel safe
  return array(
    select case when position('@' in grant_of) > 0 then split_part(grant_of, '@', 2) else '*' end
    from unnest(string_to_array(within_text('roles'), ',')) as grant_of
    where split_part(grant_of, '@', 1) = any (wanted)
  );

create sequence casework_number;

create table casework_case (
  id uuid primary key,
  -- FL-2026-000123-C: what people quote; the last is a check character.
  reference text collate "C" not null unique check (reference ~ '^FL-[0-9]{4}-[0-9]{6,}-[0-9A-Z]$'),
  scheme text collate "C" not null,
  process text collate "C" not null,
  party uuid not null,
  -- What it was when it began: what the rules are told of it by itself.
  party_kind text collate "C" not null,
  -- The person who began it; whoever may act for the party can go on with it.
  applicant uuid not null,
  -- The version under which it runs. A draft has none: it runs under the pack in use until it is sent.
  pack_hash text collate "C",
  pack_version text,
  -- Where it is; `step` is where within a stage that several people act in (model/step.ts).
  stage text collate "C" not null,
  stage_kind text collate "C" not null check (stage_kind in
    ('form', 'check', 'review', 'decision', 'offer', 'payment', 'milestone', 'outcome', 'appeal', 'end')),
  step text collate "C" not null,
  -- Who has to act now.
  waits_for text collate "C" not null check (waits_for in
    ('applicant', 'programme-officer', 'reviewer', 'approver', 'payment', 'nobody')),
  stage_since timestamptz not null,
  -- How often the stage was entered: a case that comes back to a review is scored anew.
  round integer not null default 1 check (round > 0),
  -- Before this the stage cannot be acted on (an outcome months later).
  opens timestamptz,
  -- When the time that runs now is over: while the applicant is asked something it is theirs, and the stage's stands still.
  due timestamptz,
  stage_due timestamptz,
  paused_since timestamptz,
  version integer not null default 1 check (version > 0),
  language text not null check (language in ('zh-Hant', 'zh-Hans', 'en')),
  standing text collate "C" not null check (standing in ('draft', 'open', 'awarded', 'over')),
  result text collate "C" check (result in ('completed', 'refused', 'declined', 'lapsed', 'withdrawn')),
  appeal_until timestamptz,
  appealed boolean not null default false,
  -- When it first came to an outcome: the months of outcomes are counted from then.
  outcomes_from timestamptz,
  -- Copied from the process: whether a party may be awarded once only.
  once boolean not null,
  award_amount bigint check (award_amount > 0),
  award_unit text,
  award_account text,
  hold text,
  -- Counted up each time an award is held, so that a case that was overturned holds anew.
  holds integer not null default 0,
  started timestamptz not null,
  submitted timestamptz,
  awarded timestamptz,
  closed timestamptz,
  erased timestamptz,
  check ((standing = 'draft') = (submitted is null and closed is null)),
  check ((submitted is null) or (pack_hash is not null)),
  check ((closed is null) = (result is null)),
  check ((stage_kind = 'end') = (closed is not null)),
  check ((award_amount is null) = (award_unit is null)),
  check (hold is null or award_amount is not null)
);
-- One draft at a time, and, where an award is given once, one case that is open or awarded: whoever asks at once.
create unique index casework_case_one_draft on casework_case (scheme, party) where standing = 'draft';
create unique index casework_case_once on casework_case (scheme, party)
  where once and standing in ('open', 'awarded');
create index casework_case_mine on casework_case (party, started desc, id);
create index casework_case_queue on casework_case (waits_for, due, id) where closed is null and submitted is not null;
create index casework_case_queue_of_scheme on casework_case (scheme, waits_for, due, id) where closed is null and submitted is not null;
create index casework_case_lapsing on casework_case (due, id) where closed is null and waits_for = 'applicant';
create index casework_case_latest on casework_case (submitted desc, id) where submitted is not null;
create index casework_case_counts on casework_case (scheme, stage_kind, stage, result) where submitted is not null;
create index casework_case_hold on casework_case (hold) where hold is not null;

-- What was answered: one row for each thing asked. Facts of the rules are here under their own id.
create table casework_answer (
  case_id uuid not null references casework_case,
  -- Where it was asked: two milestones may use one form.
  stage text collate "C" not null,
  ask text collate "C" not null,
  value jsonb not null,
  assurance text not null check (assurance in ('said', 'uploaded', 'verified')),
  origin text not null,
  at timestamptz not null,
  by uuid not null,
  -- Set when the form was sent: it cannot be changed then.
  frozen timestamptz,
  primary key (case_id, stage, ask)
);

-- Where money is to go: sealed, and shown by its last digits.
create table casework_sealed (
  case_id uuid not null references casework_case,
  -- Where it was asked: two milestones may use one form.
  stage text collate "C" not null,
  ask text collate "C" not null,
  sealed text not null,
  masked text not null,
  at timestamptz not null,
  by uuid not null,
  frozen timestamptz,
  primary key (case_id, stage, ask)
);

create table casework_file (
  id uuid primary key,
  case_id uuid not null references casework_case,
  -- Where it was asked: two milestones may use one form.
  stage text collate "C" not null,
  ask text collate "C" not null,
  name text not null,
  kind text not null check (kind in ('pdf', 'png', 'jpeg', 'docx', 'xlsx')),
  size integer not null check (size > 0),
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Null once it is erased; the sum stays.
  bytes bytea,
  scanned_by text not null,
  at timestamptz not null,
  by uuid not null,
  frozen timestamptz
);
create index casework_file_of_case on casework_file (case_id, stage, ask);
-- Already compressed for the most part.
alter table casework_file alter column bytes set storage external;

-- The last link of each case's chain: with it, events that were cut off at the end are missed.
create table casework_head (
  case_id uuid primary key references casework_case,
  seq integer not null,
  hash text collate "C" not null,
  at timestamptz not null
);

create table casework_event (
  case_id uuid not null references casework_case,
  seq integer not null check (seq > 0),
  -- Over all cases, for checkpoints.
  position bigint generated always as identity unique,
  at timestamptz not null,
  -- A person's id, or null for a job.
  actor uuid,
  role text collate "C" not null check (role in ('applicant', 'reviewer', 'programme-officer', 'approver', 'auditor', 'administrator', 'job')),
  kind text collate "C" not null,
  -- `office` is not for the applicant's eyes, nor for another reviewer's.
  audience text collate "C" not null check (audience in ('all', 'office')),
  -- Nothing personal: ids, sums, amounts.
  body jsonb not null,
  -- Of salt and content, where there is content that can be erased.
  content_hash text collate "C",
  prev text collate "C" not null,
  hash text collate "C" not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (case_id, seq)
);

-- What events are about and people may have erased: words, answers. Without the salt nobody can try out what it was.
create table casework_content (
  case_id uuid not null references casework_case,
  seq integer not null,
  salt bytea,
  body jsonb,
  erased timestamptz,
  primary key (case_id, seq),
  check ((salt is null) = (body is null) and (body is null) = (erased is not null))
);

create table casework_checkpoint (
  number integer primary key check (number > 0),
  at timestamptz not null,
  -- All events up to this one.
  position bigint not null,
  events bigint not null,
  digest text collate "C" not null,
  prev text collate "C" not null,
  hash text collate "C" not null
);

create table casework_assignment (
  id uuid primary key,
  case_id uuid not null references casework_case,
  stage text collate "C" not null,
  round integer not null,
  reviewer uuid not null,
  -- Enough to declare a conflict by, before the case can be seen.
  reference text collate "C" not null,
  scheme text collate "C" not null,
  party uuid not null,
  assigned timestamptz not null,
  assigned_by uuid not null,
  due timestamptz,
  -- undeclared until they say; `conflict` never sees the case.
  conflict text collate "C" not null default 'undeclared' check (conflict in ('undeclared', 'none', 'conflict')),
  declared timestamptz,
  declaration text,
  opened timestamptz,
  done timestamptz,
  -- Taken back by an officer, with why.
  withdrawn timestamptz,
  withdrawn_why text
);
create unique index casework_assignment_one on casework_assignment (case_id, stage, round, reviewer) where withdrawn is null;
create index casework_assignment_queue on casework_assignment (reviewer, due, id) where done is null and withdrawn is null;
create index casework_assignment_of_case on casework_assignment (case_id, stage, round);

-- One reviewer's scores. The commitment is published when it is locked, salt and scores when all are.
create table casework_sheet (
  assignment uuid primary key references casework_assignment,
  case_id uuid not null references casework_case,
  stage text collate "C" not null,
  round integer not null,
  reviewer uuid not null,
  -- [{ criterion, score, reason }]
  scores jsonb not null,
  remarks text,
  version integer not null default 1,
  saved timestamptz not null,
  salt bytea,
  commitment text collate "C",
  locked timestamptz,
  check ((locked is null) = (commitment is null) and (locked is null) = (salt is null))
);
create index casework_sheet_of_case on casework_sheet (case_id, stage, round);

-- Entries added after all sheets are locked: signed, never edited.
create table casework_moderation (
  case_id uuid not null references casework_case,
  stage text collate "C" not null,
  round integer not null,
  number integer not null check (number > 0),
  at timestamptz not null,
  by uuid not null,
  role text collate "C" not null,
  -- The criterion it is about, and the score agreed, if any.
  criterion text collate "C",
  score integer,
  words text not null,
  signature text collate "C" not null,
  primary key (case_id, stage, round, number)
);

create table casework_decision (
  case_id uuid not null references casework_case,
  number integer not null check (number > 0),
  stage text collate "C" not null,
  outcome text collate "C" not null check (outcome in ('approve', 'refuse', 'uphold', 'overturn')),
  by uuid not null,
  role text collate "C" not null,
  at timestamptz not null,
  -- [{ reason, words }]: an allowed reason of the process, with what was written to it.
  reasons jsonb not null check (jsonb_array_length(reasons) > 0),
  amount bigint,
  unit text,
  -- The rules engine's decision on the scheme's subject as it was then, and the facts it was made with (null once erased).
  subject text collate "C" not null,
  criteria jsonb not null,
  facts jsonb,
  facts_hash text collate "C" not null,
  decided_on date not null,
  pack_hash text collate "C" not null,
  pack_version text not null,
  -- What the reviewers came to: [{ criterion, max, weight, scores, agreed }].
  scores jsonb,
  event_seq integer not null,
  primary key (case_id, number)
);
create index casework_decision_replay on casework_decision (at, case_id, number);

create table casework_message (
  id uuid primary key,
  case_id uuid not null references casework_case,
  stage text collate "C" not null,
  -- `question` and `returned` come from an officer, `reply`, `appeal` and `withdrawal` from the applicant.
  kind text collate "C" not null check (kind in ('question', 'reply', 'returned', 'appeal', 'withdrawal')),
  answers uuid references casework_message,
  by uuid not null,
  -- Null once erased.
  words text,
  at timestamptz not null
);
create index casework_message_of_case on casework_message (case_id, at);

-- What officers found at the points of a check.
create table casework_check (
  case_id uuid not null references casework_case,
  stage text collate "C" not null,
  number integer not null check (number > 0),
  outcome text collate "C" not null check (outcome in ('pass', 'refuse')),
  -- [{ point, met, note }]
  points jsonb not null,
  reasons jsonb not null,
  by uuid not null,
  at timestamptz not null,
  primary key (case_id, stage, number)
);

create table casework_milestone (
  case_id uuid not null references casework_case,
  stage text collate "C" not null,
  round integer not null,
  share integer not null check (share between 0 and 100),
  amount bigint not null check (amount >= 0),
  state text collate "C" not null check (state in ('open', 'reported', 'returned', 'accepted', 'paid', 'lapsed')),
  due timestamptz,
  reported timestamptz,
  accepted timestamptz,
  accepted_by uuid,
  paid timestamptz,
  primary key (case_id, stage, round)
);

create table casework_payment (
  case_id uuid not null references casework_case,
  stage text collate "C" not null,
  round integer not null,
  -- What makes the order idempotent.
  key text collate "C" not null unique,
  hold text not null,
  share integer not null check (share between 1 and 100),
  amount bigint not null check (amount > 0),
  unit text not null,
  state text collate "C" not null check (state in ('ordered', 'paid', 'returned')),
  ordered timestamptz not null,
  paid timestamptz,
  primary key (case_id, stage, round)
);

-- What became of it, as the applicant said: it is published.
create table casework_outcome (
  case_id uuid not null references casework_case,
  stage text collate "C" not null,
  round integer not null,
  scheme text collate "C" not null,
  after_months integer not null,
  -- [{ ask, value }]; no files, no bank accounts.
  answers jsonb not null,
  at timestamptz not null,
  primary key (case_id, stage, round)
);
create index casework_outcome_by_scheme on casework_outcome (scheme, at, case_id);

-- What a button has done already.
create table casework_key (
  person uuid not null,
  key text collate "C" not null check (length(key) between 8 and 100),
  act text collate "C" not null,
  -- Of what was asked: the same key for something else is refused.
  fingerprint text collate "C" not null,
  case_id uuid not null references casework_case,
  at timestamptz not null,
  primary key (person, key)
);
create index casework_key_by_time on casework_key (at);
