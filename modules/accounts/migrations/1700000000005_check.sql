-- Up Migration

-- Everything that must be true of the ledger and is not, each with where. In parts, since a statement may take only so long; the caller gives all of them one
-- snapshot. Nothing is locked.

-- Every transfer balances, and belongs to an account and a hold.
create function accounts_check_transfers() returns table (fault text, place text, expected text, found text)
language sql stable set search_path = public, pg_temp as $$
  select 'transfer-unbalanced', t.id::text, '0', (t.granted + t.free + t.held + t.settled)::text
    from accounts_transfer t where t.granted + t.free + t.held + t.settled <> 0
  union all
  select 'transfer-astray', t.id::text, 'account ' || t.account, 'none'
    from accounts_transfer t where not exists (select from accounts_account a where a.id = t.account)
  union all
  select 'transfer-astray', min(t.id)::text, 'hold ' || t.hold, 'none'
    from accounts_transfer t where t.hold is not null and not exists (select from accounts_hold h where h.id = t.hold) group by t.hold
$$;

-- Counters are the sums of the entries, and accounts hold what their holds have left.
create function accounts_check_counters() returns table (fault text, place text, expected text, found text)
language sql stable set search_path = public, pg_temp as $$
  with posted as (
    select account, sum(granted) as granted, sum(free) as free, sum(held) as held, sum(settled) as settled,
      coalesce(sum(free) filter (where kind in ('settle', 'release', 'expire', 'refund')), 0) as released
    from accounts_transfer group by account
  ), remaining as (
    select account, sum(amount - settled - released) as held from accounts_hold group by account
  )
  select 'counter-differs', a.path,
      format('held %s, settled %s, released %s', coalesce(p.held, 0), coalesce(p.settled, 0), coalesce(p.released, 0)),
      coalesce(format('held %s, settled %s, released %s', c.own_held, c.own_settled, c.own_released), 'none')
    from accounts_account a left join accounts_counter c on c.account = a.id left join posted p on p.account = a.id
    where (coalesce(p.held, 0), coalesce(p.settled, 0), coalesce(p.released, 0)) is distinct from (c.own_held, c.own_settled, c.own_released)
  union all
  select 'held-differs', a.path, coalesce(r.held, 0)::text, c.own_held::text
    from accounts_account a join accounts_counter c on c.account = a.id left join remaining r on r.account = a.id
    where coalesce(r.held, 0) <> c.own_held
$$;

-- What a limited level keeps of those below is what they have; limits are what was granted, and are kept.
create function accounts_check_limits() returns table (fault text, place text, expected text, found text)
language sql stable set search_path = public, pg_temp as $$
  with granted as (
    select account, sum(granted) as granted from accounts_transfer where kind = 'limit' group by account
  ), below as (
    select above.id as account, sum(c.own_held) as held, sum(c.own_settled) as settled, sum(c.own_released) as released
    from accounts_account a cross join lateral unnest(a.chain) above (id) join accounts_counter c on c.account = a.id
    group by above.id
  ), latest_limit as (
    select distinct on (account) account, most from accounts_transfer where kind = 'limit' order by account, id desc
  )
  select 'total-differs', a.path, format('held %s, settled %s, released %s', b.held, b.settled, b.released),
      format('held %s, settled %s, released %s', c.held, c.settled, c.released)
    from accounts_account a join accounts_counter c on c.account = a.id join below b on b.account = a.id
    where c.most is not null and (b.held, b.settled, b.released) is distinct from (c.held, c.settled, c.released)
  union all
  select 'limit-differs', a.path, coalesce(l.most::text, 'none') || ', granted ' || -coalesce(p.granted, 0), coalesce(c.most::text, 'none')
    from accounts_account a join accounts_counter c on c.account = a.id
    left join granted p on p.account = a.id left join latest_limit l on l.account = a.id
    where c.most is distinct from l.most or coalesce(c.most, 0) <> -coalesce(p.granted, 0)
  union all
  select 'limit-passed', a.path, c.most::text, (b.held + b.settled)::text
    from accounts_account a join accounts_counter c on c.account = a.id join below b on b.account = a.id
    where b.held + b.settled > c.most
$$;

-- A hold is what its transfers say.
create function accounts_check_holds() returns table (fault text, place text, expected text, found text)
language sql stable set search_path = public, pg_temp as $$
  with told as (
    select hold, min(account) as account, max(account) as other_account, count(*) filter (where kind = 'hold') as begun,
      coalesce(sum(held) filter (where kind = 'hold'), 0) as amount, sum(held) as remains, sum(settled) as settled,
      coalesce(sum(free) filter (where kind <> 'hold'), 0) as released
    from accounts_transfer where hold is not null group by hold
  )
  select 'hold-differs', h.id::text,
      case when t.hold is null then 'none' else format('begun %s times, account %s to %s, amount %s, settled %s, released %s, left %s',
        t.begun, t.account, t.other_account, t.amount, t.settled, t.released, t.remains) end,
      format('begun 1 times, account %s to %s, amount %s, settled %s, released %s, left %s',
        h.account, h.account, h.amount, h.settled, h.released, h.amount - h.settled - h.released)
    from accounts_hold h left join told t on t.hold = h.id
    where (t.account, t.other_account, t.begun, t.amount, t.settled, t.released, t.remains)
      is distinct from (h.account, h.account, 1::bigint, h.amount::numeric, h.settled::numeric, h.released::numeric,
        (h.amount - h.settled - h.released)::numeric)
  union all
  select 'hold-state', h.id::text,
      case when h.settled + h.released < h.amount then 'open' when h.settled > 0 then 'settled' else 'released or expired' end, h.state
    from accounts_hold h
    where (h.state = 'open') <> (h.settled + h.released < h.amount)
      or (h.state = 'settled') <> (h.settled > 0 and h.settled + h.released = h.amount)
  union all
  select 'hold-astray', h.id::text, 'account ' || h.account, 'none'
    from accounts_hold h where not exists (select from accounts_account a where a.id = h.account)
$$;

-- The tree is one: each account stands below its parent and counts the same.
create function accounts_check_tree() returns table (fault text, place text, expected text, found text)
language sql stable set search_path = public, pg_temp as $$
  select 'tree-differs', a.path, format('below %s, %s, way %s', coalesce(p.path, 'nothing'), p.unit, coalesce(p.chain, '{}') || a.id),
      format('below %s, %s, way %s', case when position('/' in a.path) = 0 then 'nothing' else regexp_replace(a.path, '/[^/]*$', '') end, a.unit, a.chain)
    from accounts_account a left join accounts_account p on p.id = a.parent
    where a.chain is distinct from coalesce(p.chain, '{}') || a.id
      or (p.id is null) <> (position('/' in a.path) = 0)
      or p.path <> regexp_replace(a.path, '/[^/]*$', '')
      or p.unit <> a.unit
$$;

revoke all on function accounts_check_transfers, accounts_check_counters, accounts_check_limits, accounts_check_holds, accounts_check_tree from public;
