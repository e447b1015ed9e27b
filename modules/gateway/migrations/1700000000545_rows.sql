-- Up Migration

-- What of the records people see: whoever sees a project sees what it came to and the calls that it made. What was asked and answered is its party's alone.
-- Nobody writes here but the owner.
alter table gateway_call enable row level security;
alter table gateway_content enable row level security;
alter table gateway_usage_day enable row level security;
alter table gateway_latency_day enable row level security;
alter table gateway_verdict_day enable row level security;

grant select on gateway_call, gateway_content, gateway_usage_day, gateway_latency_day, gateway_verdict_day to feilun_rows;
create policy seen on gateway_call for select to feilun_rows using (project in (select id from gateway_project));
create policy seen on gateway_usage_day for select to feilun_rows using (project in (select id from gateway_project));
create policy seen on gateway_latency_day for select to feilun_rows using (project in (select id from gateway_project));
create policy seen on gateway_verdict_day for select to feilun_rows using (project in (select id from gateway_project));
create policy own on gateway_content for select to feilun_rows
  using (project in (select id from gateway_project where within_has('parties', party::text)));
