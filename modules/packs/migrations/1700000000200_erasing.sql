-- Up Migration

-- A reviewer's name goes with the reviewer, by the owner in a transaction that says that it erases; what they changed stays.
create function pack_change_but_reviewer() returns trigger language plpgsql as $$
begin
  if current_setting('feilun.erasing', true) = 'yes' and current_user <> 'feilun_rows'
    and (to_jsonb(new) - 'reviewer') = (to_jsonb(old) - 'reviewer') then
    return new;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
drop trigger pack_change_is_kept on pack_change;
drop trigger pack_amendment_is_kept on pack_amendment;
drop trigger pack_amendment_withdrawal_is_kept on pack_amendment_withdrawal;
create trigger pack_change_is_kept before delete or truncate on pack_change
  for each statement execute function pack_change_is_kept();
create trigger pack_amendment_is_kept before delete or truncate on pack_amendment
  for each statement execute function pack_change_is_kept();
create trigger pack_amendment_withdrawal_is_kept before delete or truncate on pack_amendment_withdrawal
  for each statement execute function pack_change_is_kept();
create trigger pack_change_stands before update on pack_change for each row execute function pack_change_but_reviewer();
create trigger pack_amendment_stands before update on pack_amendment for each row execute function pack_change_but_reviewer();
create trigger pack_amendment_withdrawal_stands before update on pack_amendment_withdrawal
  for each row execute function pack_change_but_reviewer();

-- Anything else is refused before it looks for rows.
create function pack_change_unless_erasing() returns trigger language plpgsql as $$
begin
  if current_setting('feilun.erasing', true) = 'yes' and current_user <> 'feilun_rows' then
    return null;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
create trigger pack_change_is_not_changed before update on pack_change
  for each statement execute function pack_change_unless_erasing();
create trigger pack_amendment_is_not_changed before update on pack_amendment
  for each statement execute function pack_change_unless_erasing();
create trigger pack_amendment_withdrawal_is_not_changed before update on pack_amendment_withdrawal
  for each statement execute function pack_change_unless_erasing();
