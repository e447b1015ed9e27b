-- Up Migration

-- The largest amount: what JavaScript can hold as a whole number, 2^53 - 1. Sums are made in bigint and leave the database only below it.
create domain accounts_amount as bigint check (value between 0 and 9007199254740991);

-- Accounts in a tree. Nothing of a row ever changes: what moves stands in accounts_counter.
create table accounts_account (
  id bigint generated always as identity primary key,
  path text collate "C" not null unique check (
    length(path) <= 400 and path ~ '^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*){0,7}$'
  ),
  unit text not null check (unit ~ '^[A-Za-z-]{3,20}$'),
  parent bigint references accounts_account,
  -- From the root down to the account itself. A parent is older than its children, so ascending ids go from the root down: the order of locks.
  chain bigint[] not null,
  opened timestamptz not null,
  check (chain[cardinality(chain)] = id),
  check ((parent is null) = (cardinality(chain) = 1))
);
create index accounts_account_by_parent on accounts_account (parent, path);

-- What an account has come to. `own_…` is what was moved in the account itself. `held`, `settled` and `released` are of it and all below it; they are
-- kept only where there is a limit, because keeping them elsewhere would make every hold of a tree wait for every other.
create table accounts_counter (
  account bigint primary key references accounts_account,
  own_held accounts_amount not null default 0,
  own_settled accounts_amount not null default 0,
  own_released accounts_amount not null default 0,
  most accounts_amount,
  held accounts_amount,
  settled accounts_amount,
  released accounts_amount,
  check ((most is null) = (held is null) and (most is null) = (settled is null) and (most is null) = (released is null)),
  check (held + settled <= most),
  check (own_held <= held and own_settled <= settled and own_released <= released)
) with (fillfactor = 40); -- Room beside each row, so that changing it touches no index.

-- What is set aside for one purpose: amount = settled + released + what is left.
create table accounts_hold (
  id uuid primary key,
  account bigint not null references accounts_account,
  amount accounts_amount not null check (amount > 0),
  settled accounts_amount not null default 0,
  released accounts_amount not null default 0,
  state text not null default 'open' check (state in ('open', 'settled', 'released', 'expired')),
  expires timestamptz,
  opened timestamptz not null,
  check (settled + released <= amount),
  check ((state = 'open') = (settled + released < amount)),
  check ((state = 'settled') = (settled > 0 and settled + released = amount))
) with (fillfactor = 80);
create index accounts_hold_by_expiry on accounts_hold (expires) where state = 'open' and expires is not null;

-- The journal. One row is one transfer with its entries, one for each bucket of the account: what was granted to it (the other side of the limit), what is
-- free, held and settled. That they sum to zero is a constraint of the row. Rows are only ever added.
create table accounts_transfer (
  id bigint generated always as identity primary key,
  key text collate "C" not null unique check (length(key) between 1 and 200),
  kind text not null check (kind in ('limit', 'hold', 'settle', 'release', 'expire', 'refund')),
  account bigint not null references accounts_account,
  hold uuid references accounts_hold,
  -- What was asked, in one form: the same key with another text is another request.
  asked text not null,
  granted bigint not null default 0,
  free bigint not null default 0,
  held bigint not null default 0,
  settled bigint not null default 0,
  "by" text not null check (length("by") between 1 and 200),
  at timestamptz not null,
  reason text check (length(reason) between 1 and 2000),
  -- Of a limit: what it is from now on; null is none.
  most accounts_amount,
  -- Of a hold: what it had come to then, so that the same request is given the same answer again.
  hold_settled accounts_amount,
  hold_released accounts_amount,
  hold_state text,
  constraint accounts_transfer_balances check (granted + free + held + settled = 0),
  constraint accounts_transfer_form check (
    case kind
      when 'limit' then hold is null and held = 0 and settled = 0
      when 'hold' then hold is not null and granted = 0 and settled = 0 and held > 0
      when 'settle' then hold is not null and granted = 0 and settled > 0 and free >= 0 and held < 0
      when 'refund' then hold is not null and granted = 0 and settled < 0 and free > 0 and held = 0
      else hold is not null and granted = 0 and settled = 0 and free > 0 and held < 0
    end
  )
);
create index accounts_transfer_by_account on accounts_transfer (account, id);
create index accounts_transfer_by_hold on accounts_transfer (hold) where kind <> 'hold';

-- The journal as an auditor reads it: one line for each entry.
create view accounts_entry as
  select transfer.id as transfer, transfer.account, entry.bucket, entry.amount
  from accounts_transfer transfer
  cross join lateral (
    values ('granted', transfer.granted), ('free', transfer.free), ('held', transfer.held), ('settled', transfer.settled)
  ) entry (bucket, amount)
  where entry.amount <> 0;

create function accounts_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger accounts_transfer_stays before update or delete or truncate on accounts_transfer
  for each statement execute function accounts_refuse_change();
create trigger accounts_account_stays before update or delete or truncate on accounts_account
  for each statement execute function accounts_refuse_change();
create trigger accounts_hold_stays before delete or truncate on accounts_hold
  for each statement execute function accounts_refuse_change();
create trigger accounts_counter_stays before delete or truncate on accounts_counter
  for each statement execute function accounts_refuse_change();
