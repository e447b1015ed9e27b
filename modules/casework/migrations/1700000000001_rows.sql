-- Up Migration

-- Each event must be the next of its case. This is done as the owner: whoever may add an event cannot set a head.
create function casework_chain() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  head casework_head%rowtype;
begin
  select * into head from casework_head where case_id = new.case_id for update;
  if new.seq <> coalesce(head.seq, 0) + 1 or new.prev <> coalesce(head.hash, repeat('0', 64)) then
    raise exception 'event % of case % does not follow the last one', new.seq, new.case_id using errcode = 'serialization_failure';
  end if;
  if new.at < head.at then
    raise exception 'time goes back in case %', new.case_id;
  end if;
  insert into casework_head values (new.case_id, new.seq, new.hash, new.at)
    on conflict (case_id) do update set seq = excluded.seq, hash = excluded.hash, at = excluded.at;
  return new;
end $$;
create trigger casework_chain before insert on casework_event for each row execute function casework_chain();

create function casework_is_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name;
end $$;
create trigger casework_event_is_kept before update or delete or truncate on casework_event
  for each statement execute function casework_is_kept();
create trigger casework_checkpoint_is_kept before update or delete or truncate on casework_checkpoint
  for each statement execute function casework_is_kept();
create trigger casework_moderation_is_kept before update or delete or truncate on casework_moderation
  for each statement execute function casework_is_kept();

-- A sheet that is locked, and a file or answer that was sent, stays as it is; only erasing empties it (as the owner, below).
create function casework_locked_sheet() returns trigger language plpgsql as $$
begin
  if old.locked is not null then raise exception 'the sheet is locked'; end if;
  return coalesce(new, old);
end $$;
create trigger casework_sheet_is_locked before update or delete on casework_sheet for each row execute function casework_locked_sheet();

create function casework_frozen() returns trigger language plpgsql as $$
begin
  if old.frozen is not null and current_user = 'feilun_rows' and (new is null or new.frozen is not null) then
    raise exception 'what was sent is not changed';
  end if;
  return coalesce(new, old);
end $$;
create trigger casework_answer_is_frozen before update or delete on casework_answer for each row execute function casework_frozen();
create trigger casework_sealed_is_frozen before update or delete on casework_sealed for each row execute function casework_frozen();
create trigger casework_file_is_frozen before update or delete on casework_file for each row execute function casework_frozen();

-- Whether the person reviews a case, still as a reviewer of its scheme, and has declared that no conflict stands in the way. As the owner: the policies of two tables would ask each other.
create function casework_reviews(of_case uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select exists (
      select from casework_assignment
      where case_id = of_case and reviewer = within_uuid('person') and conflict = 'none' and withdrawn is null
        and (scheme = any (casework_office('reviewer')) or '*' = any (casework_office('reviewer')))
    );
  end;
-- Whether every sheet of a stage's review is locked: only then is any shown to another.
create function casework_revealed(of_case uuid, of_stage text, of_round integer) returns boolean language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select count(*) > 0 and bool_and(s.locked is not null)
    from casework_assignment a left join casework_sheet s on s.assignment = a.id
    where a.case_id = of_case and a.stage = of_stage and a.round = of_round and a.withdrawn is null and a.conflict <> 'conflict';
  end;

alter table casework_case enable row level security;
alter table casework_answer enable row level security;
alter table casework_sealed enable row level security;
alter table casework_file enable row level security;
alter table casework_head enable row level security;
alter table casework_event enable row level security;
alter table casework_content enable row level security;
alter table casework_checkpoint enable row level security;
alter table casework_assignment enable row level security;
alter table casework_sheet enable row level security;
alter table casework_moderation enable row level security;
alter table casework_decision enable row level security;
alter table casework_message enable row level security;
alter table casework_check enable row level security;
alter table casework_milestone enable row level security;
alter table casework_payment enable row level security;
alter table casework_outcome enable row level security;
alter table casework_key enable row level security;

grant usage on sequence casework_number to feilun_rows;

-- Cases. A draft is the applicant's alone. A reviewer sees one only after having declared no conflict.
grant select, insert on casework_case to feilun_rows;
grant update (pack_hash, pack_version, process, stage, stage_kind, step, waits_for, stage_since, round, opens, due, stage_due, paused_since, version, language,
  standing, result, appeal_until, appealed, outcomes_from, once, award_amount, award_unit, award_account, hold, holds, submitted, awarded, closed) on casework_case to feilun_rows;
create policy own on casework_case using (party = any ((select casework_own_parties())::uuid[]));
create policy office on casework_case for select using (submitted is not null and (
  scheme = any ((select casework_office('programme-officer', 'approver', 'auditor'))::text[])
  or '*' = any ((select casework_office('programme-officer', 'approver', 'auditor'))::text[])));
create policy office_acts on casework_case for update using (submitted is not null and (
  scheme = any ((select casework_office('programme-officer', 'approver'))::text[])
  or '*' = any ((select casework_office('programme-officer', 'approver'))::text[])));
create policy reviews on casework_case for select using (
  submitted is not null and cardinality((select casework_office('reviewer'))::text[]) > 0 and casework_reviews(id));
create policy reviewer_acts on casework_case for update using (
  submitted is not null and cardinality((select casework_office('reviewer'))::text[]) > 0 and casework_reviews(id));

-- Three ways to stand to a case. They run as the caller, so that they see what the policies above allow.
create function casework_is_own(of_case uuid) returns boolean language sql stable
  return exists (select from casework_case c where c.id = of_case and c.party = any (casework_own_parties()));
create function casework_in_office(of_case uuid, variadic wanted text[]) returns boolean language sql stable
  return exists (select from casework_case c where c.id = of_case and c.submitted is not null
    and (c.scheme = any (casework_office(variadic wanted)) or '*' = any (casework_office(variadic wanted))));
create function casework_sees(of_case uuid) returns boolean language sql stable
  return exists (select from casework_case c where c.id = of_case);

-- What the applicant tells: they write it, and whoever sees the case reads it.
grant select, insert, update, delete on casework_answer to feilun_rows;
create policy seen on casework_answer for select using (casework_sees(case_id));
create policy own_insert on casework_answer for insert with check (casework_is_own(case_id));
create policy own_update on casework_answer for update using (casework_is_own(case_id) or casework_in_office(case_id, 'programme-officer'));
create policy own_delete on casework_answer for delete using (casework_is_own(case_id));

grant select, insert, update, delete on casework_file to feilun_rows;
create policy seen on casework_file for select using (casework_sees(case_id));
create policy own_insert on casework_file for insert with check (casework_is_own(case_id));
create policy own_update on casework_file for update using (casework_is_own(case_id) or casework_in_office(case_id, 'programme-officer'));
create policy own_delete on casework_file for delete using (casework_is_own(case_id));

-- Not for reviewers.
grant select, insert, update, delete on casework_sealed to feilun_rows;
create policy seen on casework_sealed for select using (casework_is_own(case_id) or casework_in_office(case_id, 'programme-officer', 'approver', 'auditor'));
create policy own_insert on casework_sealed for insert with check (casework_is_own(case_id));
create policy own_update on casework_sealed for update using (casework_is_own(case_id) or casework_in_office(case_id, 'programme-officer'));
create policy own_delete on casework_sealed for delete using (casework_is_own(case_id));

-- The log.
grant select on casework_head to feilun_rows;
create policy seen on casework_head for select using (casework_sees(case_id));
grant select, insert on casework_event to feilun_rows;
create policy seen on casework_event for select using (
  (audience = 'all' and casework_sees(case_id)) or casework_in_office(case_id, 'programme-officer', 'approver', 'auditor'));
-- Whoever acts writes under their own name.
create policy added on casework_event for insert with check (actor = within_uuid('person') and casework_sees(case_id));
grant select, insert on casework_content to feilun_rows;
create policy seen on casework_content for select using (
  casework_in_office(case_id, 'programme-officer', 'approver', 'auditor')
  or (casework_is_own(case_id) and exists (
    select from casework_event e where e.case_id = casework_content.case_id and e.seq = casework_content.seq and e.audience = 'all')));
create policy added on casework_content for insert with check (casework_sees(case_id));
grant select on casework_checkpoint to feilun_rows;
create policy audited on casework_checkpoint for select using ('*' = any ((select casework_office('auditor'))::text[]));

-- Review.
grant select, insert, update on casework_assignment to feilun_rows;
create policy own on casework_assignment for select using (reviewer = within_uuid('person') and (
  scheme = any ((select casework_office('reviewer'))::text[]) or '*' = any ((select casework_office('reviewer'))::text[])));
create policy own_declares on casework_assignment for update using (reviewer = within_uuid('person') and (
  scheme = any ((select casework_office('reviewer'))::text[]) or '*' = any ((select casework_office('reviewer'))::text[])));
create policy office on casework_assignment for select using (
  scheme = any ((select casework_office('programme-officer', 'approver', 'auditor'))::text[])
  or '*' = any ((select casework_office('programme-officer', 'approver', 'auditor'))::text[]));
create policy office_assigns on casework_assignment for insert with check (casework_in_office(case_id, 'programme-officer'));
create policy office_changes on casework_assignment for update using (casework_in_office(case_id, 'programme-officer'));

grant select, insert, update on casework_sheet to feilun_rows;
create policy own on casework_sheet using (reviewer = within_uuid('person') and casework_reviews(case_id))
  with check (reviewer = within_uuid('person') and casework_reviews(case_id));
create policy revealed on casework_sheet for select using (casework_revealed(case_id, stage, round) and (
  casework_reviews(case_id) or casework_in_office(case_id, 'programme-officer', 'approver', 'auditor')));

grant select, insert on casework_moderation to feilun_rows;
create policy seen on casework_moderation for select using (casework_revealed(case_id, stage, round) and (
  casework_reviews(case_id) or casework_in_office(case_id, 'programme-officer', 'approver', 'auditor')));
create policy added on casework_moderation for insert with check (by = within_uuid('person') and casework_revealed(case_id, stage, round) and (
  casework_reviews(case_id) or casework_in_office(case_id, 'programme-officer')));

grant select, insert on casework_decision to feilun_rows;
create policy seen on casework_decision for select using (casework_is_own(case_id) or casework_in_office(case_id, 'programme-officer', 'approver', 'auditor'));
create policy added on casework_decision for insert with check (by = within_uuid('person') and casework_in_office(case_id, 'approver'));

grant select, insert on casework_check to feilun_rows;
create policy seen on casework_check for select using (casework_in_office(case_id, 'programme-officer', 'approver', 'auditor') or casework_reviews(case_id));
create policy refused on casework_check for select using (outcome = 'refuse' and casework_is_own(case_id));
create policy added on casework_check for insert with check (by = within_uuid('person') and casework_in_office(case_id, 'programme-officer'));

-- Between applicant and office.
grant select, insert on casework_message to feilun_rows;
create policy seen on casework_message for select using (casework_sees(case_id));
create policy added on casework_message for insert with check (by = within_uuid('person')
  and (casework_is_own(case_id) or casework_in_office(case_id, 'programme-officer')));

-- What follows an award. Stages are entered by whoever acted last, so each of them may write here.
grant select, insert, update on casework_milestone, casework_payment to feilun_rows;
create policy seen on casework_milestone using (casework_is_own(case_id) or casework_in_office(case_id, 'programme-officer', 'approver'));
create policy audited on casework_milestone for select using (casework_in_office(case_id, 'auditor'));
create policy seen on casework_payment using (casework_is_own(case_id) or casework_in_office(case_id, 'programme-officer', 'approver'));
create policy audited on casework_payment for select using (casework_in_office(case_id, 'auditor'));
grant select, insert on casework_outcome to feilun_rows;
create policy seen on casework_outcome for select using (casework_is_own(case_id) or casework_in_office(case_id, 'programme-officer', 'approver', 'auditor'));
create policy added on casework_outcome for insert with check (casework_is_own(case_id));

grant select, insert on casework_key to feilun_rows;
create policy own on casework_key using (person = within_uuid('person'));
