-- Up Migration

-- When its party was last told that a draft which nobody goes on with will be emptied.
alter table casework_case add column warned timestamptz;
create index casework_case_old on casework_case (closed, id) where closed is not null and erased is null;
create index casework_case_drafts on casework_case (started, id) where standing = 'draft';

-- What was written about a party goes with it; scores, and that the sheet was committed to, stay.
create or replace function casework_locked_sheet() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_erasing()
    and (to_jsonb(new) - '{scores,remarks,salt}'::text[]) = (to_jsonb(old) - '{scores,remarks,salt}'::text[]) then
    return new;
  end if;
  if old.locked is not null then raise exception 'the sheet is locked'; end if;
  return coalesce(new, old);
end $$;
drop trigger casework_moderation_is_kept on casework_moderation;
create trigger casework_moderation_is_kept before delete or truncate on casework_moderation
  for each statement execute function casework_is_kept();
create trigger casework_moderation_stands before update on casework_moderation
  for each row execute function kept_but_erased('words');
