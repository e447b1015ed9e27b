-- Up Migration

-- One transfer of money to one payee, ordered by a case. What is written here is what the bank is told, and is never told twice.
create table payment_order (
  id uuid primary key,
  -- Whoever orders gives it, so that ordering twice is ordering once.
  key text collate "C" not null unique check (key <> '' and length(key) <= 200),
  -- The ledger's hold that pays it.
  hold text collate "C" not null,
  -- In the currency's smallest part; whole, and no larger than every program can count.
  amount bigint not null check (amount between 1 and 9007199254740991),
  currency text collate "C" not null check (currency ~ '^[A-Z]{3}$'),
  case_id uuid not null,
  reference text collate "C" not null,
  stage text collate "C" not null,
  scheme text collate "C" not null,
  party uuid not null,
  -- Name, bank and account number, readable with the installation's secret only.
  payee_sealed text not null,
  -- Tells whether two payees are the same without saying who they are.
  payee_mark text collate "C" not null,
  -- The last signs of the account number, for people to recognise.
  payee_tail text not null check (length(payee_tail) <= 4),
  -- After money came back: somebody has to confirm or correct where it is to go before it is sent again.
  payee_to_check boolean not null default false,
  -- The order whose money came back and that this one pays again. At most one does.
  again_of uuid unique references payment_order,
  state text collate "C" not null default 'due'
    check (state in ('due', 'batched', 'released', 'paid', 'returned', 'cancelled')),
  ordered_by text not null,
  ordered_at timestamptz not null,
  changed_at timestamptz not null
);
create index payment_order_due on payment_order (ordered_at, id) where state = 'due';
create index payment_order_by_state on payment_order (state, changed_at desc, id);
create index payment_order_by_case on payment_order (case_id, stage);
create index payment_order_by_hold on payment_order (hold) where state in ('due', 'batched');
create index payment_order_by_payee on payment_order (payee_mark);

-- What is sent to the bank at once. The message is made when it is released, sealed, and from then on never changes.
create table payment_file (
  id uuid primary key,
  number bigint generated always as identity unique,
  state text collate "C" not null check (state in ('prepared', 'released', 'withdrawn')),
  orders integer not null check (orders > 0),
  total bigint not null check (total > 0),
  currency text collate "C" not null,
  schemes text[] not null check (cardinality(schemes) > 0),
  prepared_by uuid not null,
  prepared_name text not null,
  prepared_at timestamptz not null,
  -- Whose second pair of eyes it was; or who took the batch apart again.
  closed_by uuid,
  closed_name text,
  closed_at timestamptz,
  message_id text collate "C" unique,
  execute_on date,
  sealed text,
  sha256 text collate "C" check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer,
  check (state <> 'prepared' or closed_by is null),
  check (state = 'prepared' or (closed_by is not null and closed_name is not null and closed_at is not null)),
  check ((state = 'released') = (sealed is not null)),
  check ((state = 'released') = (sha256 is not null and bytes is not null and message_id is not null and execute_on is not null)),
  -- Four eyes, also for whoever would go round the program.
  constraint payment_file_four_eyes check (state <> 'released' or closed_by <> prepared_by)
);
create index payment_file_by_time on payment_file (prepared_at desc, id);

-- Which order stands in which file: an order in one at most, whoever tries at the same time.
create table payment_line (
  order_id uuid primary key references payment_order,
  file_id uuid not null references payment_file,
  position integer not null check (position > 0),
  -- What the bank calls this transfer in every report about it.
  end_to_end text collate "C" not null unique,
  unique (file_id, position)
);

-- Who did what with money that goes out. Only ever added to.
create table payment_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- A person's id, or the name of a job.
  actor text not null,
  name text not null,
  order_id uuid references payment_order,
  file_id uuid references payment_file,
  kind text collate "C" not null,
  note text
);
create index payment_event_by_order on payment_event (order_id, id);
create index payment_event_by_file on payment_event (file_id, id);

-- What the bank reported. The same bytes are taken in once.
create table payment_report (
  id uuid primary key,
  sha256 text collate "C" not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  kind text collate "C" not null check (kind in ('pain.002', 'camt.054', 'csv')),
  bytes integer not null,
  at timestamptz not null,
  actor uuid not null,
  name text not null
);
create index payment_report_by_time on payment_report (at desc, id);

-- Each thing that a report says of a transfer, and what came of it.
create table payment_report_line (
  report_id uuid not null references payment_report,
  position integer not null check (position > 0),
  -- As the report has it; empty where it names none.
  end_to_end text not null,
  says text collate "C" not null check (says in ('paid', 'returned', 'under-way', 'unclear')),
  amount bigint,
  currency text,
  bank_reference text,
  reason text,
  order_id uuid references payment_order,
  came_to text collate "C" not null check (came_to in ('changed', 'already', 'exception')),
  exception text collate "C"
    check (exception in ('unknown', 'amount', 'duplicate', 'contradiction', 'not-released', 'unclear')),
  settled_by uuid,
  settled_name text,
  settled_at timestamptz,
  settled_note text,
  primary key (report_id, position),
  check ((came_to = 'exception') = (exception is not null)),
  check ((settled_by is null) = (settled_at is null))
);
create index payment_report_line_open on payment_report_line (report_id, position)
  where came_to = 'exception' and settled_at is null;
create index payment_report_line_by_order on payment_report_line (order_id);

-- The life of an order. What has been released is money under way: it can only arrive or come back.
create function payment_order_step() returns trigger language plpgsql as $$
begin
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
create trigger payment_order_step before update on payment_order for each row execute function payment_order_step();

create function payment_file_is_kept() returns trigger language plpgsql as $$
begin
  if old.state <> 'prepared' then
    raise exception 'a file that is released or withdrawn is not changed';
  end if;
  return new;
end $$;
create trigger payment_file_is_kept before update or delete on payment_file for each row execute function payment_file_is_kept();

-- As the owner: whoever cannot see the file could otherwise take lines out of it.
create function payment_line_is_kept() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select state from payment_file where id = old.file_id) = 'released' then
    raise exception 'a line of a released file is not changed';
  end if;
  return old;
end $$;
create trigger payment_line_is_kept before update or delete on payment_line for each row execute function payment_line_is_kept();

create function payment_event_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'events are only ever added';
end $$;
create trigger payment_event_is_kept before update or delete or truncate on payment_event
  for each statement execute function payment_event_is_kept();

-- A case orders inside a transaction of whoever moved it on, an applicant too: as the owner, therefore, and in one place.
-- Gives the order that has this key, and what else waits to be paid from the same hold.
create function payment_order_place(ordered payment_order, out placed payment_order, out fresh boolean, out waiting bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('payment-hold ' || ordered.hold, 0));
  insert into payment_order select ordered.* on conflict (key) do nothing;
  fresh := found;
  select * into strict placed from payment_order where key = ordered.key;
  select coalesce(sum(amount), 0) into waiting
    from payment_order where hold = ordered.hold and state in ('due', 'batched');
end $$;

-- Puts another payee into the orders of a case that are not on their way yet; the case calls it in whoever's transaction, so it too is the owner's.
create function payment_new_payee(of_case uuid, sealed text, mark text, tail text, actor text, name text, moment timestamptz)
returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed integer;
begin
  with moved as (
    update payment_order set payee_sealed = sealed, payee_mark = mark, payee_tail = tail, payee_to_check = false, changed_at = moment
      where case_id = of_case and state = 'due' returning id
  ), told as (
    insert into payment_event (at, actor, name, order_id, kind)
      select moment, actor, payment_new_payee.name, id, 'payee-changed' from moved
  )
  select count(*) into changed from moved;
  return changed;
end $$;

-- Rows for people: officers, approvers and auditors see the schemes of their grants, a party its own.
create function payment_office(scheme text) returns boolean language sql stable parallel safe
  return within_role('programme-officer', scheme) or within_role('approver', scheme) or within_role('auditor', scheme);
create function payment_any_office() returns boolean language sql stable parallel safe
  return within_any_role('programme-officer') or within_any_role('approver') or within_any_role('auditor');

alter table payment_order enable row level security;
alter table payment_file enable row level security;
alter table payment_line enable row level security;
alter table payment_event enable row level security;
alter table payment_report enable row level security;
alter table payment_report_line enable row level security;

grant select, update (state, payee_to_check, changed_at) on payment_order to feilun_rows;
create policy payment_order_read on payment_order for select to feilun_rows
  using (payment_office(scheme) or within_has('parties', party::text));
create policy payment_order_step on payment_order for update to feilun_rows
  using (within_role('programme-officer', scheme) or within_role('approver', scheme));

grant select, insert, update (state, closed_by, closed_name, closed_at, message_id, execute_on, sealed, sha256, bytes) on payment_file to feilun_rows;
create policy payment_file_read on payment_file for select to feilun_rows
  using (not exists (select from unnest(schemes) each where not payment_office(each)));
create policy payment_file_prepare on payment_file for insert to feilun_rows
  with check (prepared_by = within_uuid('person')
    and not exists (select from unnest(schemes) each where not within_role('programme-officer', each)));
create policy payment_file_close on payment_file for update to feilun_rows
  using (not exists (select from unnest(schemes) each
    where not (within_role('programme-officer', each) or within_role('approver', each))))
  with check (closed_by = within_uuid('person') and (state <> 'released'
    or not exists (select from unnest(schemes) each where not within_role('approver', each))));

grant select, insert, delete on payment_line to feilun_rows;
create policy payment_line_rows on payment_line to feilun_rows
  using (exists (select from payment_order where id = order_id) and payment_any_office());

grant select, insert on payment_event to feilun_rows;
create policy payment_event_read on payment_event for select to feilun_rows
  using (exists (select from payment_order where id = order_id) or exists (select from payment_file where id = file_id));
create policy payment_event_add on payment_event for insert to feilun_rows
  with check (actor = within_text('person') and payment_any_office());

grant select, update (settled_by, settled_name, settled_at, settled_note) on payment_report_line to feilun_rows;
create policy payment_report_line_read on payment_report_line for select to feilun_rows using (payment_any_office());
create policy payment_report_line_settle on payment_report_line for update to feilun_rows
  using (came_to = 'exception' and settled_at is null) with check (settled_by = within_uuid('person'));
grant select on payment_report to feilun_rows;
create policy payment_report_read on payment_report for select to feilun_rows using (payment_any_office());
