-- Up Migration

-- Whether the transaction erases somebody, or what was kept long enough: said by the owner alone, and only for one transaction.
create function is_erasing() returns boolean language sql stable
  return current_user <> 'feilun_rows' and coalesce(current_setting('feilun.erasing', true), '') = 'yes';

-- For rows that are only ever added to: while erasing, the columns that the trigger names may be emptied, and nothing else.
create function kept_but_erased() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_erasing() and (to_jsonb(new) - tg_argv) = (to_jsonb(old) - tg_argv) then
    return new;
  end if;
  raise exception 'rows of % are only ever added', tg_table_name;
end $$;
