-- Up Migration

-- The role that row-level security applies to: what a person asks for runs as it, and it owns nothing. A server has one of them for all of its
-- databases, so several may try to make it at once.
do $$
begin
  if not exists (select from pg_roles where rolname = 'feilun_rows') then
    create role feilun_rows nologin nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;
-- Whoever runs the migrations may take the role. From PostgreSQL 16 on, being a member and being allowed to take it are told apart; who made the
-- role is a member without that.
do $$
begin
  if current_setting('server_version_num')::int >= 160000 then
    if not pg_has_role(current_user, 'feilun_rows', 'set') then
      execute format('grant feilun_rows to %I with set true', current_user);
    end if;
  elsif not pg_has_role(current_user, 'feilun_rows', 'member') then
    execute format('grant feilun_rows to %I', current_user);
  end if;
end
$$;
grant usage on schema public to feilun_rows;

-- Whom the transaction works for, as `Database.within` has set it. Undefined settings read as null, so that a policy over them holds for no row.
create function within_text(setting text) returns text language sql stable parallel safe
  return nullif(current_setting('feilun.' || setting, true), '');
create function within_uuid(setting text) returns uuid language sql stable parallel safe
  return within_text(setting)::uuid;
-- A list is set as words between commas.
create function within_has(setting text, wanted text) returns boolean language sql stable parallel safe
  return coalesce(wanted = any(string_to_array(within_text(setting), ',')), false);
