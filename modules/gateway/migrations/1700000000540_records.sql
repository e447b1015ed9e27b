-- Up Migration

-- What every call leaves. Nothing of what was asked or answered is in it. No foreign keys: a record of a call is kept whatever became of its project.
create table gateway_call (
  id uuid primary key,
  project uuid not null,
  key uuid not null,
  -- Whom usage by person counts it to, until they are erased or the record is.
  person text collate "C",
  endpoint text collate "C" not null,
  model text collate "C" not null,
  provider text collate "C",
  upstream_model text collate "C",
  region text collate "C",
  is_stream boolean not null,
  outcome text collate "C" not null
    check (outcome in ('answered', 'cached', 'disconnected', 'blocked', 'failed', 'refused', 'unknown')),
  status integer not null,
  error text collate "C",
  -- As the provider said or as was counted; null where nothing was used or nobody knows.
  input_tokens bigint,
  cached_tokens bigint,
  output_tokens bigint,
  reasoning_tokens bigint,
  measured text collate "C" check (measured in ('reported', 'estimated', 'worst-case')),
  -- In millionths of a US dollar.
  held bigint not null check (held >= 0),
  cost bigint not null check (cost >= 0),
  price text collate "C",
  verdict text collate "C" not null check (verdict in ('pass', 'flag', 'changed', 'block')),
  hits jsonb not null,
  begun timestamptz not null,
  first_byte_ms double precision,
  total_ms double precision not null,
  own_ms double precision not null,
  attempts integer not null,
  trace text collate "C"
);
-- Pages of one project's calls, newest first; of all calls; of those that the guard had something to say about; and whatever is old enough to go.
create index gateway_call_of_project on gateway_call (project, begun desc, id desc);
create index gateway_call_newest on gateway_call (begun desc, id desc);
create index gateway_call_judged on gateway_call (project, begun desc, id desc) where verdict <> 'pass';
create index gateway_call_newest_judged on gateway_call (begun desc, id desc) where verdict <> 'pass';
create index gateway_call_of_person on gateway_call (person) where person is not null;

-- Questions and answers of projects that opted in, sealed with the installation's secret.
create table gateway_content (
  call uuid primary key references gateway_call on delete cascade,
  project uuid not null,
  begun timestamptz not null,
  sealed text not null
);
create index gateway_content_of_project on gateway_content (project, begun desc, call desc);

-- What a day came to, in the city's time zone. Written in the transaction that stores the calls, so that the two never differ; kept when calls are not.
create table gateway_usage_day (
  project uuid not null,
  day date not null,
  key uuid not null,
  -- Empty: of a key that is nobody's, or of somebody whose name is no longer kept.
  person text collate "C" not null,
  -- Empty: a name that no model has. Anybody could make up as many as they like.
  model text collate "C" not null,
  -- Empty: it was sent nowhere.
  provider text collate "C" not null,
  calls bigint not null,
  answered bigint not null,
  from_memory bigint not null,
  disconnected bigint not null,
  blocked bigint not null,
  errors bigint not null,
  refused bigint not null,
  unknown bigint not null,
  input_tokens bigint not null,
  cached_tokens bigint not null,
  output_tokens bigint not null,
  reasoning_tokens bigint not null,
  cost bigint not null,
  -- The part of it that no provider reported.
  cost_estimated bigint not null,
  primary key (project, day, key, person, model, provider)
);
create index gateway_usage_day_by_day on gateway_usage_day (day);
create index gateway_usage_day_of_person on gateway_usage_day (person, day) where person <> '';

-- How long calls took: how many in each step of a quarter of an octave (records/latency).
create table gateway_latency_day (
  project uuid not null,
  day date not null,
  model text collate "C" not null,
  provider text collate "C" not null,
  what text collate "C" not null check (what in ('own', 'first-byte', 'total')),
  step smallint not null,
  calls bigint not null,
  primary key (project, day, model, provider, what, step)
);
create index gateway_latency_day_by_day on gateway_latency_day (day);

-- What the guard found, by its rule and what was done about it.
create table gateway_verdict_day (
  project uuid not null,
  day date not null,
  rule text collate "C" not null,
  action text collate "C" not null,
  calls bigint not null,
  hits bigint not null,
  primary key (project, day, rule, action)
);
create index gateway_verdict_day_by_day on gateway_verdict_day (day);
