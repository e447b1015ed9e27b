-- Up Migration

-- Projects that cases have opened: one for each case, with the case's own id. Written by a job alone.
create table gateway_case_project (
  case_id uuid primary key,
  -- What the case has given: the project's limit, in millionths of a US dollar.
  given bigint not null check (given >= 0),
  -- `closing`: the case is over, and what calls that still run cost is waited for; `settled`: the rest has gone back to where it came from.
  state text collate "C" not null check (state in ('open', 'closing', 'settled')),
  -- The holds that it was given from, while it closes.
  holds jsonb,
  returned bigint not null default 0 check (returned between 0 and given),
  opened timestamptz not null,
  closed timestamptz,
  check ((state = 'open') = (closed is null))
);
create index gateway_case_project_closing on gateway_case_project (closed, case_id) where state = 'closing';
alter table gateway_case_project enable row level security;
