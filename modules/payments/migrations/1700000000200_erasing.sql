-- Up Migration

-- Who did it stays by id; the name beside it goes with the person.
drop trigger payment_event_is_kept on payment_event;
create trigger payment_event_is_kept before delete or truncate on payment_event
  for each statement execute function payment_event_is_kept();
create trigger payment_event_stands before update on payment_event for each row execute function kept_but_erased('name');

-- A file keeps all but names, and, once it was kept long enough, the message itself: its sum stays.
create or replace function payment_file_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and is_erasing()
    and (to_jsonb(new) - '{prepared_name,closed_name,sealed}'::text[]) = (to_jsonb(old) - '{prepared_name,closed_name,sealed}'::text[]) then
    return new;
  end if;
  if old.state <> 'prepared' then
    raise exception 'a file that is released or withdrawn is not changed';
  end if;
  return new;
end $$;

-- Where money that has arrived went is forgotten with the party; that it went stays.
create or replace function payment_order_step() returns trigger language plpgsql as $$
begin
  if is_erasing() and old.state in ('paid', 'returned', 'cancelled')
    and (to_jsonb(new) - '{payee_sealed,payee_mark,payee_tail}'::text[]) = (to_jsonb(old) - '{payee_sealed,payee_mark,payee_tail}'::text[]) then
    return new;
  end if;
  if old.state <> new.state and (old.state, new.state) not in (
    ('due', 'batched'), ('due', 'cancelled'), ('batched', 'due'), ('batched', 'released'),
    ('released', 'paid'), ('released', 'returned'), ('paid', 'returned')
  ) then
    raise exception 'a payment cannot go from % to %', old.state, new.state;
  end if;
  if old.state <> 'due' and row (old.key, old.hold, old.amount, old.currency, old.case_id, old.payee_sealed)
    is distinct from row (new.key, new.hold, new.amount, new.currency, new.case_id, new.payee_sealed) then
    raise exception 'a payment that is on its way is not changed';
  end if;
  return new;
end $$;
create index payment_order_of_party on payment_order (party);
