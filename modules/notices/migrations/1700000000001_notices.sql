-- Up Migration

-- What a person was told. `params` name things by their ids; words are made when it is read, in the language of whoever reads.
create table notice (
  id uuid primary key,
  person uuid not null,
  kind text collate "C" not null check (kind ~ '^[a-z][a-z-]{0,49}$'),
  params jsonb not null check (jsonb_typeof(params) = 'object'),
  -- Where it leads, a path of this site.
  href text collate "C" not null check (href ~ '^/([^/\\]|$)' and length(href) <= 500),
  at timestamptz not null,
  read_at timestamptz,
  -- Whether it still has to be mailed; `none` where the person did not want it or has no address.
  mail text not null default 'waiting' check (mail in ('waiting', 'sent', 'none')),
  mailed_at timestamptz,
  check ((mail = 'sent') = (mailed_at is not null))
);
create index notice_of_person on notice (person, at desc, id desc);
create index notice_unread on notice (person) where read_at is null;
create index notice_by_age on notice (at);
grant select, update (read_at) on notice to feilun_rows;
alter table notice enable row level security;
create policy own on notice using (person = within_uuid('person')) with check (person = within_uuid('person'));

-- Which mail a person does not want; what is not here is mailed.
create table notice_preference (
  person uuid not null,
  topic text collate "C" not null check (topic ~ '^[a-z][a-z-]{0,49}$'),
  mail boolean not null,
  primary key (person, topic)
);
grant select, insert, update, delete on notice_preference to feilun_rows;
alter table notice_preference enable row level security;
create policy own on notice_preference using (person = within_uuid('person')) with check (person = within_uuid('person'));

-- Who wants to know when the outcome of a scheme changes for them: a person, or an address that its owner confirmed.
create table notice_subscription (
  id uuid primary key,
  scheme text collate "C" not null check (scheme ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
  person uuid,
  email text collate "C" check (length(email) <= 254),
  language text not null check (language in ('zh-Hant', 'zh-Hans', 'en')),
  -- Answers, kept only with consent; `consent` names the wording that was agreed to.
  facts jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
  consent text collate "C",
  made_at timestamptz not null,
  -- The SHA-256 of the key in the mail that asks an address to confirm; nothing once it has.
  key_hash text collate "C" unique check (key_hash ~ '^[0-9a-f]{64}$'),
  confirmed_at timestamptz,
  -- The version of the pack, the outcome and the scheme's status that they know of.
  pack_hash text collate "C" not null,
  outcome text collate "C" not null,
  status text collate "C" not null,
  told_at timestamptz,
  check (num_nonnulls(person, email) = 1),
  check ((facts = '{}') or (consent is not null)),
  check ((email is null) or ((key_hash is null) = (confirmed_at is not null))),
  check ((person is null) or (key_hash is null and confirmed_at is not null))
);
create unique index notice_subscription_once on notice_subscription (scheme, person) where person is not null;
create unique index notice_subscription_once_by_mail on notice_subscription (scheme, email) where email is not null and confirmed_at is not null;
create index notice_subscription_unconfirmed on notice_subscription (email, made_at) where confirmed_at is null;
create index notice_subscription_by_pack on notice_subscription (pack_hash, id) where confirmed_at is not null;
create index notice_subscription_of_person on notice_subscription (person) where person is not null;
grant select, insert, delete on notice_subscription to feilun_rows;
alter table notice_subscription enable row level security;
create policy own on notice_subscription using (person = within_uuid('person')) with check (person = within_uuid('person'));

-- Tells one person, or everyone who may act for a party (as identity's tables have it), and queues the mail. It acts as the owner, since whoever
-- tells sees neither the other's notices nor who acts for their party. The same `base` tells nobody twice.
create function notice_tell(
  base uuid, to_person uuid, to_party uuid, of_kind text, with_params jsonb, leads_to text, told_at timestamptz
) returns integer language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
declare
  made uuid;
  count integer := 0;
begin
  for made in
    insert into public.notice (id, person, kind, params, href, at)
    select md5(base::text || ' ' || who::text)::uuid, who, of_kind, with_params, leads_to, told_at
    from (
      select to_person as who where to_person is not null
      union
      select held.person from public.identity_mandate held
        join public.identity_person holder on holder.id = held.person
        where held.party = to_party and held.ended_at is null and holder.erased_at is null
    ) as people
    on conflict (id) do nothing
    returning id
  loop
    perform public.queue_job('notice-mail', jsonb_build_object('notice', made), 'notice-mail:' || made, null);
    count := count + 1;
  end loop;
  return count;
end
$$;
revoke all on function notice_tell from public;
grant execute on function notice_tell to feilun_rows;
