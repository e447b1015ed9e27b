-- Up Migration

-- What accounts have come to, themselves and all below them: kept where there is a limit, summed up where there is none.
create function accounts_totals(wanted text[]) returns table (
  path text, unit text, most bigint, held numeric, settled numeric, released numeric
) language sql stable security definer set search_path = public, pg_temp as $$
  select a.path, a.unit, c.most, coalesce(c.held, sums.held), coalesce(c.settled, sums.settled), coalesce(c.released, sums.released)
  from accounts_account a
  join accounts_counter c on c.account = a.id
  left join lateral (
    select sum(below.own_held) as held, sum(below.own_settled) as settled, sum(below.own_released) as released
    from accounts_account b join accounts_counter below on below.account = b.id
    where c.most is null and (b.id = a.id or (b.path > a.path || '/' and b.path < a.path || '0'))
  ) sums on true
  where a.path = any (wanted)
$$;

-- The paths below one, or of all roots with an empty one, down to a depth, in order.
create function accounts_paths_below(above text, deepest int, most int, after text) returns table (path text)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.path from accounts_account a
  where a.path > greatest(after, case when above = '' then '' else above || '/' end)
    and (above = '' or a.path < above || '0')
    and cardinality(a.chain) <= deepest + case when above = '' then 0 else cardinality(string_to_array(above, '/')) end
  order by a.path limit most
$$;

create function accounts_holds(wanted uuid[]) returns table (
  id uuid, account text, unit text, amount bigint, settled bigint, released bigint, state text, expires timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select h.id, a.path, a.unit, h.amount, h.settled, h.released, h.state, h.expires
  from accounts_hold h join accounts_account a on a.id = h.account where h.id = any (wanted)
$$;

-- Only these are for whoever works for a person; none of them may touch the tables.
revoke all on function accounts_open, accounts_set_limit, accounts_move, accounts_totals, accounts_paths_below, accounts_holds from public;
grant execute on function accounts_open, accounts_set_limit, accounts_move, accounts_totals, accounts_paths_below, accounts_holds to feilun_rows;
