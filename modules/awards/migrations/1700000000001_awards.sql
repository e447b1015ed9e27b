-- Up Migration

-- What the public may know of an award: who got what, for what, and what became of it. All that is published is read here and nowhere else. A person is never
-- named: their name is not in this view, and neither is anything by which two of their awards could be told to be one person's.
create view awards_made as
  select
    c.id, c.reference, c.scheme, c.process, c.pack_hash, c.party_kind,
    p.id is null or p.person is not null or p.kind = 'person' as personal,
    case when p.person is null and p.kind <> 'person' then p.id end as party,
    case when p.person is null and p.kind <> 'person' then p.name end as name,
    c.award_amount as amount, c.award_unit as unit, c.award_account as account,
    c.awarded, c.closed, c.result
  from casework_case c
  left join identity_party p on p.id = c.party
  where c.awarded is not null and c.award_amount is not null;

-- The order in which awards are listed and exported.
create index casework_case_made on casework_case (awarded, id) where awarded is not null and award_amount is not null;
