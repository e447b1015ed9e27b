-- Up Migration

-- By which office somebody read; who they are is not the party's to know. Empty in what was written before this column was.
alter table identity_read add column office text[] not null default '{}';
-- The log is only added to, until what is in it was kept long enough.
create or replace function identity_read_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and is_erasing() then
    return null;
  end if;
  raise exception 'the log of reads is only ever added to';
end $$;
create index identity_read_by_time on identity_read (at);

-- What they were shown when they agreed, in which language and where, so that it can be shown again years later.
alter table identity_consent add column shown text not null default '';
alter table identity_consent add column language text not null default 'zh-Hant' check (language in ('zh-Hant', 'zh-Hans', 'en'));
alter table identity_consent add column place text collate "C" not null default '';

-- When they last came in: people who have nothing here and do not come back are not kept.
alter table identity_person add column came_at timestamptz;
create index identity_person_by_last on identity_person ((coalesce(came_at, made_at))) where erased_at is null;
