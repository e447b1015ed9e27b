import { sql } from 'kysely'
import type { Connection } from '#platform/database'

export interface Seeds {
  readonly cases: number
  readonly schemes: readonly string[]
  /** Who the reviewers are; each case at a review has two of them. */
  readonly reviewers: readonly string[]
}

/**
 * Cases by SQL alone, tens of thousands in seconds: of every scheme, at every kind of stage, one in five closed, some without a date, one in
 * six overdue. They have no history, which lists do not read; the sums are made up, and name no party that exists.
 */
export async function seedCases(connection: Connection, { cases, schemes, reviewers }: Seeds): Promise<void> {
  const tables = connection.tables()
  await sql`
    insert into casework_case (id, reference, scheme, process, party, party_kind, applicant, pack_hash, pack_version, stage, stage_kind, step,
      waits_for, stage_since, due, stage_due, language, standing, result, once, award_amount, award_unit, started, submitted, closed)
    select gen_random_uuid(), 'FL-2026-' || lpad(n::text, 6, '0') || '-0', s.scheme, s.scheme, gen_random_uuid(), 'company', gen_random_uuid(),
      repeat('a', 64), '1', k.stage, k.stage_kind, case when k.stage_kind = 'end' then 'ended' else 'act' end, k.waits_for,
      now() - n * interval '1 minute', d.due, d.due, case n % 3 when 0 then 'en' when 1 then 'zh-Hant' else 'zh-Hans' end,
      case when k.stage_kind = 'end' then 'over' else 'open' end, case when k.stage_kind = 'end' then 'refused' end, false,
      null, null, now() - n * interval '2 minutes', now() - n * interval '90 seconds',
      case when k.stage_kind = 'end' then now() end
    from generate_series(1, ${cases}) as n
    cross join lateral (select (${[...schemes]}::text[])[1 + n % ${schemes.length}] as scheme) s
    cross join lateral (select * from (values
        (0, 'check', 'check', 'programme-officer'), (1, 'review', 'review', 'reviewer'), (2, 'panel', 'decision', 'approver'),
        (3, 'offer', 'offer', 'applicant'), (4, 'end', 'end', 'nobody')) as v (place, stage, stage_kind, waits_for)
      where v.place = (n * 7 + n / 11) % 5) k
    cross join lateral (select case when n % 17 = 0 then null else now() + ((n * 37 % 60) - 10) * interval '1 day' end as due) d`.execute(
    tables,
  )
  await sql`
    insert into casework_assignment (id, case_id, stage, round, reviewer, reference, scheme, party, assigned, assigned_by, due, conflict, done)
    select gen_random_uuid(), c.id, c.stage, 1, (${[...reviewers]}::uuid[])[1 + (c.number * 2 + r) % ${reviewers.length}], c.reference, c.scheme,
      c.party, c.stage_since, gen_random_uuid(), c.due, case when c.number % 3 = 0 then 'undeclared' else 'none' end,
      case when c.number % 3 = 1 and r = 0 then c.stage_since end
    from (select *, (row_number() over (order by reference))::int as number from casework_case where stage_kind = 'review') c,
      generate_series(0, 1) as r`.execute(tables)
  await sql`vacuum analyze casework_case, casework_assignment`.execute(tables)
}

/** Cases of another scheme that are over: what a register is long with, and a queue leaves out. */
export async function seedClosed(connection: Connection, cases: number): Promise<void> {
  const tables = connection.tables()
  await sql`
    insert into casework_case (id, reference, scheme, process, party, party_kind, applicant, pack_hash, pack_version, stage, stage_kind, step,
      waits_for, stage_since, language, standing, result, once, started, submitted, closed)
    select gen_random_uuid(), 'FL-2025-' || lpad(n::text, 6, '0') || '-0', 'old-scheme', 'old-scheme', gen_random_uuid(), 'company',
      gen_random_uuid(), repeat('a', 64), '1', 'end', 'end', 'ended', 'nobody', now(), 'en', 'over', 'completed', false,
      now() - interval '1 year', now() - interval '1 year', now()
    from generate_series(1, ${cases}) as n`.execute(tables)
  await sql`vacuum analyze casework_case`.execute(tables)
}
