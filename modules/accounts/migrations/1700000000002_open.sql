-- Up Migration

-- Locks of a level that has no limit: whoever moves below it holds it in common, whoever sets or lifts its limit holds it alone. So a limit begins with
-- every movement below it counted, and movements do not wait for each other at levels that have none.
create function accounts_level_lock_class() returns int language sql immutable parallel safe return 1096966004;

-- Opens an account and what is missing above it, from the root down. Gives nothing where all is well, else the unit that stands in the way and where.
create function accounts_open(wanted text, wanted_unit text, at timestamptz) returns table (level text, unit text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  parts text[] := string_to_array(wanted, '/');
  so_far text;
  known record;
  above bigint[] := '{}';
  fresh bigint;
begin
  select account.unit, account.path into known from accounts_account account where account.path = wanted;
  if known.unit = wanted_unit then return; end if;
  for depth in 1 .. cardinality(parts) loop
    so_far := array_to_string(parts[1:depth], '/');
    -- Two who open the same account wait for each other here; the second finds what the first made.
    loop
      select account.id, account.unit, account.chain into known from accounts_account account where account.path = so_far;
      exit when found;
      fresh := nextval(pg_get_serial_sequence('accounts_account', 'id'));
      insert into accounts_account (id, path, unit, parent, chain, opened) overriding system value
        values (fresh, so_far, wanted_unit, above[cardinality(above)], above || fresh, at)
        on conflict (path) do nothing;
      if found then insert into accounts_counter (account) values (fresh); end if;
    end loop;
    if known.unit <> wanted_unit then
      return query select so_far, known.unit;
      return;
    end if;
    above := known.chain;
  end loop;
end
$$;

-- Sets a limit, or lifts it with null. `seen`, unless it is null, is the last transfer that set one, as far as the actor knows. `refusal` is null where all is
-- well; `used` is what is held and settled.
create function accounts_set_limit(
  wanted_key text, actor text, wanted text, wanted_most bigint, why text, seen bigint, moment timestamptz
) returns table (refusal text, used bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  target record;
  before record;
  counter record;
  sums record;
  request text := format('limit %s %s', wanted, coalesce(wanted_most::text, 'none'));
  difference bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'the ledger needs read committed' using errcode = 'invalid_transaction_state';
  end if;
  select account.id, account.path into target from accounts_account account where account.path = wanted;
  if not found then
    return query select case when exists (select from accounts_transfer transfer where transfer.key = wanted_key)
      then 'transfer-key-reused' else 'account-unknown' end, 0::bigint;
    return;
  end if;
  perform pg_advisory_xact_lock(accounts_level_lock_class(), (target.id % 2147483648)::int);
  select * into counter from accounts_counter where account = target.id for no key update;
  select transfer.asked into before from accounts_transfer transfer where transfer.key = wanted_key;
  if found then
    if before.asked <> request then return query select 'transfer-key-reused', 0::bigint; end if;
    return;
  end if;
  if seen <> (select coalesce(max(transfer.id), 0) from accounts_transfer transfer
      where transfer.account = target.id and transfer.kind = 'limit') then
    return query select 'transfer-key-reused', 0::bigint;
    return;
  end if;
  select sum(below.own_held) as held, sum(below.own_settled) as settled, sum(below.own_released) as released into sums
    from accounts_account account join accounts_counter below on below.account = account.id
    where account.path = wanted or (account.path > wanted || '/' and account.path < wanted || '0');
  if wanted_most < sums.held + sums.settled then
    return query select 'limit-too-low', least(sums.held + sums.settled, 9223372036854775807)::bigint;
    return;
  end if;
  difference := coalesce(wanted_most, 0) - coalesce(counter.most, 0);
  insert into accounts_transfer (key, kind, account, asked, granted, free, "by", at, reason, most)
    values (wanted_key, 'limit', target.id, request, -difference, difference, actor, moment, why, wanted_most);
  if wanted_most is null then
    update accounts_counter set most = null, held = null, settled = null, released = null where account = target.id;
  else
    update accounts_counter set most = wanted_most, held = sums.held, settled = sums.settled, released = sums.released
      where account = target.id;
  end if;
end
$$;
