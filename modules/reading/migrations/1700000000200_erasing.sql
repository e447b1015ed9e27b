-- Up Migration

-- A reviewer's name goes with the reviewer, by the owner in a transaction that says that it erases; what was decided stays.
create function reading_decision_but_reviewer() returns trigger language plpgsql as $$
begin
  if current_setting('feilun.erasing', true) = 'yes' and current_user <> 'feilun_rows'
    and (to_jsonb(new) - 'reviewer') = (to_jsonb(old) - 'reviewer') then
    return new;
  end if;
  raise exception 'decisions are only ever added';
end $$;
drop trigger reading_decision_is_kept on reading_decision;
create trigger reading_decision_is_kept before delete or truncate on reading_decision
  for each statement execute function reading_decision_is_kept();
create trigger reading_decision_stands before update on reading_decision
  for each row execute function reading_decision_but_reviewer();
