-- Up Migration

-- Who holds a role for a scheme, for the officers of the scheme, who choose among them. Grants themselves they do not see.
create function identity_holders(of_role text, of_scheme text) returns table (person uuid, name text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select distinct p.id, p.name
    from identity_grant g join identity_person p on p.id = g.person
    where g.role = of_role and (g.scheme is null or g.scheme = of_scheme) and g.ended_at is null and p.erased_at is null
      and (within_role('programme-officer', of_scheme) or within_role('auditor', of_scheme))
    order by p.name, p.id;
  end;
revoke execute on function identity_holders from public;
grant execute on function identity_holders to feilun_rows;
