-- Up Migration

-- One review: a case at a stage, for the first time or again. How many sheets it takes is kept from when it was begun, so that nobody brings
-- about a reveal by taking off whoever has not locked yet.
create table casework_review (
  case_id uuid not null references casework_case,
  stage text collate "C" not null,
  round integer not null check (round > 0),
  needed integer not null check (needed between 1 and 9),
  begun timestamptz not null,
  -- When all sheets were locked and shown: once, and for good.
  revealed timestamptz,
  primary key (case_id, stage, round)
);
alter table casework_review enable row level security;
grant select, insert (case_id, stage, round, needed, begun) on casework_review to feilun_rows;
create policy seen on casework_review for select using (casework_sees(case_id));
create policy begun on casework_review for insert with check (casework_in_office(case_id, 'programme-officer'));

-- What the rules engine said, by the SHA-256 of its canonical JSON: what a replay must come to again.
alter table casework_decision add column criteria_hash text collate "C" not null check (criteria_hash ~ '^[0-9a-f]{64}$');

-- Sheets are shown when their review says so, and not by who happens to be left.
create or replace function casework_revealed(of_case uuid, of_stage text, of_round integer) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select exists (
      select from casework_review
      where case_id = of_case and stage = of_stage and round = of_round and revealed is not null
    );
  end;

-- What was drafted by somebody who was taken off is shown to nobody, also then.
drop policy revealed on casework_sheet;
create policy revealed on casework_sheet for select using (locked is not null and casework_revealed(case_id, stage, round) and (
  casework_reviews(case_id) or casework_in_office(case_id, 'programme-officer', 'approver', 'auditor')));

-- Shows the sheets of a review if as many as it takes are locked and nobody who was assigned still writes. True for whoever brought it about,
-- once: the row is locked, so that of two who lock at the same moment the second finds it done.
create function casework_reveal(of_case uuid, of_stage text, of_round integer, at_time timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    with done as (
      update casework_review r set revealed = at_time
      where r.case_id = of_case and r.stage = of_stage and r.round = of_round and r.revealed is null
        and casework_reviews(of_case)
        and r.needed <= (
          select count(*) from casework_assignment a join casework_sheet s on s.assignment = a.id
          where a.case_id = of_case and a.stage = of_stage and a.round = of_round
            and a.withdrawn is null and a.conflict = 'none' and s.locked is not null)
        and not exists (
          select from casework_assignment a left join casework_sheet s on s.assignment = a.id
          where a.case_id = of_case and a.stage = of_stage and a.round = of_round
            and a.withdrawn is null and a.conflict <> 'conflict' and s.locked is null)
      returning 1
    )
    select exists (select from done);
  end;
revoke execute on function casework_reveal from public;
grant execute on function casework_reveal to feilun_rows;

-- An assignment is one person's for good. What was declared is not taken back, nor is an end of it.
create function casework_assignment_moves() returns trigger language plpgsql as $$
begin
  if (new.id, new.case_id, new.stage, new.round, new.reviewer, new.scheme, new.party, new.assigned, new.assigned_by)
    is distinct from (old.id, old.case_id, old.stage, old.round, old.reviewer, old.scheme, old.party, old.assigned, old.assigned_by) then
    raise exception 'an assignment stays with the person it was given to';
  end if;
  if old.conflict <> 'undeclared' and new.conflict <> old.conflict then
    raise exception 'what was declared is not taken back';
  end if;
  if current_user = 'feilun_rows' and new.conflict <> old.conflict and old.reviewer is distinct from within_uuid('person') then
    raise exception 'a conflict of interest is declared by the reviewer';
  end if;
  if old.withdrawn is not null or (old.done is not null and new.withdrawn is not null) then
    raise exception 'an assignment that is over is not changed';
  end if;
  if current_user = 'feilun_rows' and new.withdrawn is not null and old.reviewer = within_uuid('person') then
    raise exception 'nobody takes themselves off';
  end if;
  return new;
end $$;
create trigger casework_assignment_moves before update on casework_assignment for each row execute function casework_assignment_moves();

-- A sheet is written by whoever was assigned, on their own assignment.
create function casework_sheet_belongs() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if not exists (
    select from casework_assignment a
    where a.id = new.assignment and a.reviewer = new.reviewer and a.case_id = new.case_id and a.stage = new.stage and a.round = new.round
      and a.conflict = 'none' and a.withdrawn is null
  ) then
    raise exception 'no such assignment for this sheet';
  end if;
  return new;
end $$;
create trigger casework_sheet_belongs before insert or update on casework_sheet for each row execute function casework_sheet_belongs();

-- How much waits for people and how much they were given lately, over all schemes: an officer of one scheme sees the sums only.
create function casework_workload(people uuid[], since timestamptz, at_time timestamptz)
  returns table (person uuid, waiting bigint, late bigint, recent bigint)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select p.person,
      (select count(*) from casework_assignment a
        where a.reviewer = p.person and a.done is null and a.withdrawn is null and a.conflict <> 'conflict'),
      (select count(*) from casework_assignment a
        where a.reviewer = p.person and a.done is null and a.withdrawn is null and a.conflict <> 'conflict' and a.due < at_time),
      (select count(*) from casework_assignment a where a.reviewer = p.person and a.assigned >= since and a.conflict <> 'conflict')
    from unnest(people) as p (person)
    where cardinality(casework_office('programme-officer', 'approver', 'auditor')) > 0 or p.person = within_uuid('person');
  end;
revoke execute on function casework_workload from public;
grant execute on function casework_workload to feilun_rows;
create index casework_assignment_recent on casework_assignment (reviewer, assigned);

-- Sums of the queue, for the schemes of the caller's office: from an index alone, where a sum over the table would pass every row by the policies.
create function casework_stage_counts(at_time timestamptz)
  returns table (scheme text, waits_for text, stage_kind text, stage text, cases bigint, overdue bigint)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select c.scheme, c.waits_for, c.stage_kind, c.stage, count(*), count(*) filter (where c.due < at_time)
    from casework_case c
    where c.submitted is not null and c.closed is null
      and (c.scheme = any ((select casework_office('programme-officer', 'approver', 'auditor'))::text[])
        or '*' = any ((select casework_office('programme-officer', 'approver', 'auditor'))::text[]))
    group by c.scheme, c.waits_for, c.stage_kind, c.stage;
  end;
revoke execute on function casework_stage_counts from public;
grant execute on function casework_stage_counts to feilun_rows;
create index casework_case_open on casework_case (scheme, waits_for, stage_kind, stage, due) where submitted is not null and closed is null;

-- The queue, by when it is due; what has no date comes last. One page begins where the last ended.
create index casework_case_next on casework_case ((coalesce(due, 'infinity'::timestamptz)), id)
  where submitted is not null and closed is null;
create index casework_case_next_waiting on casework_case (waits_for, (coalesce(due, 'infinity'::timestamptz)), id)
  where submitted is not null and closed is null;
create index casework_case_next_of_scheme on casework_case (scheme, waits_for, (coalesce(due, 'infinity'::timestamptz)), id)
  where submitted is not null and closed is null;
create index casework_case_next_at_stage on casework_case (stage_kind, (coalesce(due, 'infinity'::timestamptz)), id)
  where submitted is not null and closed is null;
create index casework_assignment_next on casework_assignment (reviewer, (coalesce(due, 'infinity'::timestamptz)), id)
  where done is null and withdrawn is null and conflict <> 'conflict';
