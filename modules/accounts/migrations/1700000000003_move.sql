-- Up Migration

-- Does movements in the order given, all in one transaction, and answers each: what the hold has come to, or `refusal` with the level and the amount that
-- it is about (what is free there, what is left of the hold). The arrays stand side by side; a hold names its account and the id that it shall have, every
-- other movement names a hold and no account; an amount of null is all that is left. `patience` is how long to wait for each lock at most, or null.
--
-- Locks are taken in one order by everyone: levels without a limit (shared, in memory), then counters from the root down. A hold is guarded by its account's
-- counter. Every statement has a snapshot of its own, so what is read after the locks is what the last holder of them left.
--
-- Its plans are made once and use indexes: a plan from the day when the tables were empty would read them whole.
create function accounts_move(
  kinds text[], keys text[], actors text[], paths text[], holds uuid[], amounts bigint[], rests text[], expiries timestamptz[], moment timestamptz,
  patience text
) returns table (
  place int, refusal text, level text, available bigint,
  id uuid, account text, unit text, amount bigint, settled bigint, released bigint, state text, expires timestamptz
)
language plpgsql security definer
set search_path = public, pg_temp
set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
as $$
#variable_conflict use_column
declare
  most_amount constant bigint := 9007199254740991;
  leaves bigint[];
  levels bigint[];
  -- Counters, locked: of the accounts themselves, and of each limited one above.
  c_id bigint[]; c_most bigint[]; c_held bigint[]; c_settled bigint[]; c_released bigint[];
  c_own_held bigint[]; c_own_settled bigint[]; c_own_released bigint[];
  -- Holds that are there.
  h_id uuid[]; h_amount bigint[]; h_settled bigint[]; h_released bigint[]; h_state text[]; h_expires timestamptz[];
  -- What is written: places of the movements, and their entries.
  t_place int[] := '{}'; t_account bigint[] := '{}'; t_asked text[] := '{}';
  t_free bigint[] := '{}'; t_held bigint[] := '{}'; t_settled bigint[] := '{}';
  t_after_settled bigint[] := '{}'; t_after_released bigint[] := '{}'; t_after_state text[] := '{}';
  m record;
  at_hold int; at_level int; a_level bigint; depth int;
  whole bigint; rest bigint; was_settled bigint; was_released bigint; what text; until timestamptz;
  goes bigint; d_free bigint; d_held bigint; d_settled bigint;
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'the ledger needs read committed' using errcode = 'invalid_transaction_state';
  end if;
  if patience is not null then perform set_config('lock_timeout', patience, true); end if;

  select array_agg(distinct asked.account) into leaves from (
    select a.id as account from accounts_account a where a.path = any (paths)
    union all
    select h.account from accounts_hold h where h.id = any (holds)
  ) asked;
  select array_agg(distinct above) into levels
    from accounts_account a cross join lateral unnest(a.chain) above where a.id = any (leaves) and above <> a.id;
  perform pg_advisory_xact_lock_shared(accounts_level_lock_class(), (ordered.one % 2147483648)::int)
    from (select one from unnest(levels) one order by one) ordered;
  select array_agg(c.account), array_agg(c.most), array_agg(c.held), array_agg(c.settled), array_agg(c.released),
      array_agg(c.own_held), array_agg(c.own_settled), array_agg(c.own_released)
    into c_id, c_most, c_held, c_settled, c_released, c_own_held, c_own_settled, c_own_released
    from (
      select * from accounts_counter
      where account = any (leaves || levels) and (most is not null or account = any (leaves))
      order by account for no key update
    ) c;
  select array_agg(h.id), array_agg(h.amount), array_agg(h.settled), array_agg(h.released), array_agg(h.state), array_agg(h.expires)
    into h_id, h_amount, h_settled, h_released, h_state, h_expires
    from accounts_hold h where h.id = any (holds);

  for m in
    select q.place, q.kind, q.hold, q.amount, q.rest, q.expires, q.path as wanted,
        a.id as account, a.path, a.unit, a.chain,
        q.kind || ' ' || coalesce(q.path, q.hold::text) || ' ' || coalesce(q.amount::text, 'all') || ' ' || coalesce(q.rest, '-') as asked,
        t.asked as known, t.hold as known_hold, t.hold_settled, t.hold_released, t.hold_state, k.amount as known_amount, k.expires as known_expires
      from unnest(kinds, keys, paths, holds, amounts, rests, expiries) with ordinality q (kind, key, path, hold, amount, rest, expires, place)
      left join accounts_hold h on q.path is null and h.id = q.hold
      left join accounts_account a on a.id = coalesce(h.account, (select x.id from accounts_account x where x.path = q.path))
      left join accounts_transfer t on t.key = q.key
      left join accounts_hold k on k.id = t.hold
      order by q.place
  loop
    place := m.place; refusal := null; level := null; available := null;
    id := m.hold; account := m.path; unit := m.unit; amount := null; settled := null; released := null; state := null; expires := null;
    d_free := 0; d_held := 0; d_settled := 0; goes := 0;

    if m.known is not null then
      if m.known = m.asked then
        id := m.known_hold; amount := m.known_amount; expires := m.known_expires;
        settled := m.hold_settled; released := m.hold_released; state := m.hold_state;
      else
        refusal := 'transfer-key-reused';
      end if;
      return next; continue;
    end if;

    if m.account is null then
      refusal := case when m.wanted is null then 'hold-unknown' else 'account-unknown' end;
      return next; continue;
    end if;
    if m.amount is not null and (m.amount <= 0 or m.amount > most_amount) then
      refusal := 'amount-invalid'; return next; continue;
    end if;

    if m.kind = 'hold' then
      whole := m.amount; was_settled := 0; was_released := 0; until := m.expires; at_hold := null;
      if whole is null then
        refusal := 'amount-invalid';
      elsif until <= moment then
        refusal := 'expiry-past';
      else
        depth := 0;
        foreach a_level in array m.chain loop
          depth := depth + 1;
          at_level := array_position(c_id, a_level);
          if at_level is null then continue; end if;
          if c_held[at_level] + c_settled[at_level] + whole > c_most[at_level] then
            refusal := 'limit-exceeded';
            level := array_to_string((string_to_array(m.path, '/'))[1:depth], '/');
            available := c_most[at_level] - c_held[at_level] - c_settled[at_level];
            exit;
          end if;
          if c_own_held[at_level] + c_own_settled[at_level] + whole > most_amount then refusal := 'amount-invalid'; exit; end if;
        end loop;
      end if;
      rest := whole; d_held := whole; d_free := -whole; what := 'open';
    else
      at_hold := array_position(h_id, m.hold);
      whole := h_amount[at_hold]; was_settled := h_settled[at_hold]; was_released := h_released[at_hold]; until := h_expires[at_hold];
      rest := whole - was_settled - was_released;
      goes := coalesce(m.amount, rest);
      if m.kind = 'refund' then
        if m.amount is null then
          refusal := 'amount-invalid';
        elsif goes > was_settled then
          refusal := 'hold-exceeded'; available := was_settled;
        end if;
        d_settled := -goes; d_free := goes;
      elsif h_state[at_hold] <> 'open' then
        refusal := 'hold-closed'; level := h_state[at_hold];
      elsif m.kind = 'settle' and until <= moment then
        refusal := 'hold-closed'; level := 'expired';
      elsif m.kind = 'expire' and (until is null or until > moment) then
        refusal := 'hold-not-due';
      elsif goes > rest then
        refusal := 'hold-exceeded'; available := rest;
      elsif m.kind = 'settle' then
        d_settled := goes;
        if m.rest = 'release' then d_free := rest - goes; end if;
        d_held := -d_settled - d_free;
      else
        d_held := -goes; d_free := goes;
      end if;
      rest := rest + d_held; was_settled := was_settled + d_settled; was_released := was_released + d_free;
      what := case when rest > 0 then 'open' when was_settled > 0 then 'settled' when m.kind = 'expire' then 'expired' else 'released' end;
    end if;
    if refusal is not null then return next; continue; end if;

    foreach a_level in array m.chain loop
      at_level := array_position(c_id, a_level);
      if at_level is null then continue; end if;
      c_held[at_level] := c_held[at_level] + d_held;
      c_settled[at_level] := c_settled[at_level] + d_settled;
      if m.kind <> 'hold' then c_released[at_level] := c_released[at_level] + d_free; end if;
      if a_level = m.account then
        c_own_held[at_level] := c_own_held[at_level] + d_held;
        c_own_settled[at_level] := c_own_settled[at_level] + d_settled;
        if m.kind <> 'hold' then c_own_released[at_level] := c_own_released[at_level] + d_free; end if;
      end if;
    end loop;
    if at_hold is not null then
      h_settled[at_hold] := was_settled; h_released[at_hold] := was_released; h_state[at_hold] := what;
    end if;
    t_place := t_place || m.place::int; t_account := t_account || m.account; t_asked := t_asked || m.asked;
    t_free := t_free || d_free; t_held := t_held || d_held; t_settled := t_settled || d_settled;
    t_after_settled := t_after_settled || was_settled; t_after_released := t_after_released || was_released; t_after_state := t_after_state || what;
    amount := whole; settled := was_settled; released := was_released; state := what; expires := until;
    return next;
  end loop;

  if cardinality(t_place) = 0 then return; end if;
  insert into accounts_hold (id, account, amount, expires, opened)
    select holds[w.place], w.account, amounts[w.place], expiries[w.place], moment
    from unnest(t_place, t_account) w (place, account) where kinds[w.place] = 'hold';
  insert into accounts_transfer (key, kind, account, hold, asked, free, held, settled, "by", at, hold_settled, hold_released, hold_state)
    select keys[w.place], kinds[w.place], w.account, holds[w.place], w.asked, w.free, w.held, w.settled, actors[w.place], moment,
      w.after_settled, w.after_released, w.after_state
    from unnest(t_place, t_account, t_asked, t_free, t_held, t_settled, t_after_settled, t_after_released, t_after_state)
      with ordinality w (place, account, asked, free, held, settled, after_settled, after_released, after_state, turn)
    order by w.turn;
  update accounts_hold h set settled = w.settled, released = w.released, state = w.state
    from unnest(h_id, h_settled, h_released, h_state) w (id, settled, released, state)
    where h.id = w.id and (h.settled <> w.settled or h.released <> w.released);
  update accounts_counter c set held = w.held, settled = w.settled, released = w.released,
      own_held = w.own_held, own_settled = w.own_settled, own_released = w.own_released
    from unnest(c_id, c_held, c_settled, c_released, c_own_held, c_own_settled, c_own_released)
      w (id, held, settled, released, own_held, own_settled, own_released)
    where c.account = w.id
      and (c.own_held, c.own_settled, c.own_released, c.held, c.settled, c.released)
        is distinct from (w.own_held, w.own_settled, w.own_released, w.held, w.settled, w.released);
end
$$;
