-- Up Migration

-- Whether the transaction works for someone who holds this role for this scheme or for all; without a scheme, for all.
create function within_role(role text, scheme text) returns boolean language sql stable parallel safe
  return within_has('roles', role) or within_has('roles', role || '@' || scheme);
-- The same for whichever scheme: for what belongs to none.
create function within_any_role(role text) returns boolean language sql stable parallel safe
  return coalesce(
    (select bool_or(split_part(word, '@', 1) = role) from unnest(string_to_array(within_text('roles'), ',')) as word),
    false
  );

-- A person. What is left of one who had themselves erased is the id, beside what they did.
create table identity_person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  -- In the one form of `emailOf`, so that an address is one person's.
  email text collate "C" unique check (email = lower(email) and length(email) <= 254),
  language text not null default 'zh-Hant' check (language in ('zh-Hant', 'zh-Hans', 'en')),
  made_at timestamptz not null,
  -- Who invited them; nobody where they came by themselves or the server's operator made them.
  made_by uuid references identity_person,
  erased_at timestamptz
);
grant select, insert, update (name, language) on identity_person to feilun_rows;
alter table identity_person enable row level security;
create policy own on identity_person for select using (id = within_uuid('person') or within_role('administrator', null));
create policy own_change on identity_person for update using (id = within_uuid('person')) with check (id = within_uuid('person'));
create policy invited on identity_person for insert
  with check (within_role('administrator', null) and made_by = within_uuid('person'));

-- Who a person is elsewhere: the name by which a provider knows them, made unreadable where it would say who they are.
create table identity_subject (
  provider text collate "C" not null check (provider <> ''),
  subject text collate "C" not null check (subject <> ''),
  person uuid not null references identity_person,
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (provider, subject)
);
create index identity_subject_by_person on identity_subject (person);

-- Links that let a person in, by the SHA-256 of their key: whoever reads this table cannot use them.
create table identity_link (
  key_hash text collate "C" primary key check (key_hash ~ '^[0-9a-f]{64}$'),
  person uuid references identity_person,
  -- Of somebody who may be new: they are made a person when the link is followed, which shows that the address is theirs.
  email text collate "C",
  language text not null,
  -- Where it leads, a path of this site.
  next text not null,
  made_at timestamptz not null,
  until timestamptz not null,
  spent_at timestamptz,
  check (num_nonnulls(person, email) = 1)
);
create index identity_link_by_until on identity_link (until);
create index identity_link_by_email on identity_link (email, made_at) where email is not null;

-- Browsers that came in, by the SHA-256 of what their cookie holds. One without a person is on its way through a provider.
create table identity_session (
  id_hash text collate "C" primary key check (id_hash ~ '^[0-9a-f]{64}$'),
  -- What the person calls it by when they end it.
  handle uuid not null unique,
  person uuid references identity_person,
  method text check (method in ('link', 'passkey', 'oidc', 'iam-smart', 'corp-id')),
  -- What a way of signing in has to remember between two requests.
  kept jsonb not null default '{}',
  -- The browser and system as it named itself, cut short.
  agent text not null default '',
  made_at timestamptz not null,
  seen_at timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  check ((person is null) = (method is null))
);
create index identity_session_by_person on identity_session (person, seen_at desc) where ended_at is null;
create index identity_session_by_until on identity_session (until);

create table identity_passkey (
  -- The credential's id and its public key (COSE), as the authenticator gave them.
  credential bytea primary key,
  person uuid not null references identity_person,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null default '{}',
  -- What the person calls it.
  label text not null check (length(label) between 1 and 100),
  -- Whether it is kept in step between their devices.
  backed_up boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index identity_passkey_by_person on identity_passkey (person);

-- Subjects, links, sessions and passkeys are secrets: nothing but the owner reads them, so no role is granted anything.

-- A role that was given, for one scheme or for all. Rows are only added and ended.
create table identity_grant (
  id uuid primary key,
  person uuid not null references identity_person,
  role text not null check (role in ('reviewer', 'approver', 'programme-officer', 'auditor', 'administrator')),
  scheme text collate "C" check (scheme ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  -- Nobody where the server's operator gave it at the terminal.
  granted_by uuid references identity_person,
  granted_at timestamptz not null,
  ended_by uuid references identity_person,
  ended_at timestamptz,
  -- Whoever manages people manages all of them.
  check (role <> 'administrator' or scheme is null)
);
create unique index identity_grant_once on identity_grant (person, role, coalesce(scheme, '')) where ended_at is null;
create index identity_grant_by_person on identity_grant (person);
grant select, insert, update (ended_by, ended_at) on identity_grant to feilun_rows;
alter table identity_grant enable row level security;
create policy seen on identity_grant for select
  using (person = within_uuid('person') or within_role('administrator', null) or within_any_role('auditor'));
create policy given on identity_grant for insert
  with check (within_role('administrator', null) and granted_by = within_uuid('person'));
create policy ended on identity_grant for update
  using (within_role('administrator', null) and ended_at is null)
  with check (ended_by = within_uuid('person') and ended_at is not null);

-- Whom people act for: themselves, a company, a school, a department.
create table identity_party (
  id uuid primary key,
  kind text collate "C" not null check (kind ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  name text not null check (length(name) between 1 and 200),
  -- The person whose own party it is.
  person uuid unique references identity_person,
  -- The name by which a register knows it, where one brought it; unreadable where that would say who it is.
  registered text collate "C" unique,
  made_by uuid references identity_person,
  made_at timestamptz not null,
  check ((kind = 'person') = (person is not null))
);
create index identity_party_by_maker on identity_party (made_by);

create table identity_mandate (
  person uuid not null references identity_person,
  party uuid not null references identity_party,
  assurance text not null check (assurance in ('said', 'uploaded', 'verified')),
  -- What brought it: `form`, `corp-id`, `iam-smart`.
  origin text collate "C" not null,
  since timestamptz not null,
  confirmed_by uuid references identity_person,
  confirmed_at timestamptz,
  ended_at timestamptz,
  primary key (person, party)
);
create index identity_mandate_by_party on identity_mandate (party);
create index identity_mandate_waiting on identity_mandate (since) where assurance <> 'verified' and ended_at is null;

-- Whether a person made this party: asked by a policy, past what they may see of it before they have a mandate.
create function identity_made(party uuid, person uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public
  return exists (select from public.identity_party where id = identity_made.party and made_by = identity_made.person);
revoke execute on function identity_made from public;
grant execute on function identity_made to feilun_rows;

grant select, insert on identity_party to feilun_rows;
alter table identity_party enable row level security;
create policy seen on identity_party for select
  using (within_has('parties', id::text) or within_any_role('programme-officer') or within_any_role('auditor'));
create policy made on identity_party for insert
  with check (made_by = within_uuid('person') and person is null and registered is null);

grant select, insert, update (assurance, confirmed_by, confirmed_at, ended_at) on identity_mandate to feilun_rows;
alter table identity_mandate enable row level security;
create policy seen on identity_mandate for select
  using (person = within_uuid('person') or within_any_role('programme-officer') or within_any_role('auditor'));
create policy said on identity_mandate for insert
  with check (person = within_uuid('person') and assurance = 'said' and identity_made(party, person));
create policy changed on identity_mandate for update
  using (person = within_uuid('person') or within_any_role('programme-officer'))
  with check (person = within_uuid('person') or within_any_role('programme-officer'));

-- Nobody makes their own mandate surer, and nobody but its holder ends it.
create function identity_mandate_change() returns trigger language plpgsql as $$
begin
  if current_user <> 'feilun_rows' then
    return new;
  end if;
  if (new.assurance, new.confirmed_by, new.confirmed_at) is distinct from (old.assurance, old.confirmed_by, old.confirmed_at)
    and (old.person = within_uuid('person') or new.confirmed_by is distinct from within_uuid('person')) then
    raise exception 'a mandate is confirmed by an officer, in their own name, and never by its holder';
  end if;
  if new.ended_at is distinct from old.ended_at and old.person is distinct from within_uuid('person') then
    raise exception 'a mandate is ended by its holder';
  end if;
  return new;
end $$;
create trigger identity_mandate_change before update on identity_mandate
  for each row execute function identity_mandate_change();

-- What is known of a party, by where it came from: what someone said never overwrites what a register brought.
create table identity_fact (
  party uuid not null references identity_party,
  fact text collate "C" not null check (fact <> ''),
  origin text collate "C" not null check (origin <> ''),
  value jsonb not null,
  assurance text not null check (assurance in ('said', 'uploaded', 'verified')),
  at timestamptz not null,
  primary key (party, fact, origin)
);
grant select, insert, update (value, assurance, at), delete on identity_fact to feilun_rows;
alter table identity_fact enable row level security;
create policy seen on identity_fact for select using (within_has('parties', party::text));
-- Only what speaks for a register, which works as the owner, says that a fact is verified.
create policy told on identity_fact for insert with check (within_has('parties', party::text) and assurance <> 'verified');
create policy told_again on identity_fact for update
  using (within_has('parties', party::text) and assurance <> 'verified')
  with check (within_has('parties', party::text) and assurance <> 'verified');
create policy taken_back on identity_fact for delete using (within_has('parties', party::text) and assurance <> 'verified');

-- What a person agreed to, and in which wording.
create table identity_consent (
  id uuid primary key,
  person uuid not null references identity_person,
  purpose text collate "C" not null check (purpose <> ''),
  -- Names the wording that they saw.
  wording text collate "C" not null check (wording <> ''),
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index identity_consent_once on identity_consent (person, purpose, wording) where withdrawn_at is null;
grant select, insert, update (withdrawn_at) on identity_consent to feilun_rows;
alter table identity_consent enable row level security;
create policy own on identity_consent using (person = within_uuid('person')) with check (person = within_uuid('person'));

-- Every read of a party's data by somebody else. Only ever added to; it holds ids and words of ours, nothing that says who anyone is.
create table identity_read (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  reader uuid not null references identity_person,
  about uuid not null references identity_party,
  what text collate "C" not null check (what <> ''),
  why text collate "C" not null check (why <> '')
);
create index identity_read_by_party on identity_read (about, at desc);
create index identity_read_by_reader on identity_read (reader, at desc);
grant select, insert on identity_read to feilun_rows;
alter table identity_read enable row level security;
create policy seen on identity_read for select
  using (within_has('parties', about::text) or reader = within_uuid('person') or within_any_role('auditor'));
create policy logged on identity_read for insert with check (reader = within_uuid('person'));
create function identity_read_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'the log of reads is only ever added to';
end $$;
create trigger identity_read_is_kept before update or delete or truncate on identity_read
  for each statement execute function identity_read_is_kept();
