import { sql } from 'kysely'
import type { Accounts } from '#modules/accounts'
import type { Casework } from '#modules/casework'
import type { Database } from '#platform/database'
import type { Browsing } from './browsing.ts'
import type { Done } from './record.ts'

/** The events of which a case has one at most on this course, and who was told that it is done. */
const once = {
  started: 'begin',
  submitted: 'submit',
  'check-passed': 'check',
  decided: 'decide',
  'award-held': 'decide',
  'offer-accepted': 'accept',
  'payment-ordered': 'accept',
} as const satisfies Readonly<Record<string, Done['what']>>

const amount = 50_000_000

async function faultsOfCases(database: Database, done: readonly Done[]): Promise<readonly string[]> {
  const faults: string[] = []
  const { rows } = await sql<{ reference: string; kind: string; times: number }>`
    select c.reference, e.kind, count(*) as times from casework_event e join casework_case c on c.id = e.case_id
    where e.kind in (${sql.join(Object.keys(once))}) group by c.reference, e.kind`.execute(database.tables())
  const times = new Map(rows.map((row) => [`${row.kind} ${row.reference}`, row.times]))
  for (const [what, count] of times) if (count !== 1) faults.push(`${what} is there ${count} times`)
  for (const { what, about } of done)
    for (const [kind, told] of Object.entries(once))
      if (told === what && !times.has(`${kind} ${about}`)) faults.push(`${what} ${about} was acknowledged and is lost`)
  const { rows: doubled } = await sql<{ party: string }>`
    select party from casework_case group by party having count(*) > 1`.execute(database.tables())
  return [...faults, ...doubled.map(({ party }) => `${party} has more than one case`)]
}

async function faultsOfMoney(database: Database, done: readonly Done[]): Promise<readonly string[]> {
  const { rows } = await sql<{ what: string }>`
    select 'order ' || case_id || ' twice' as what from payment_order group by case_id having count(*) > 1
    union all select 'hold of ' || c.reference || ' is not one' from casework_case c
      where c.award_amount is not null and (select count(*) from accounts_hold h where h.id::text = c.hold) <> 1
    union all select 'holds and awards differ' where (select count(*) from accounts_hold) <>
      (select count(*) from casework_event where kind = 'award-held')
    union all select 'settled and released differ' where (select coalesce(sum(settled), 0) from accounts_hold) <>
      ${amount} * (select count(*) from payment_order where state = 'released')
    union all select 'order ' || id || ' is ' || state || ' and stands in no file' from payment_order o
      where state in ('batched', 'released') and not exists (select from payment_line l where l.order_id = o.id)
    union all select 'file ' || id || ' does not hold what it says' from payment_file f
      where f.orders <> (select count(*) from payment_line l where l.file_id = f.id)`.execute(database.tables())
  const { rows: files } = await sql<{ id: string; state: string }>`select id, state from payment_file`.execute(
    database.tables(),
  )
  const states = new Map(files.map(({ id, state }) => [id, state]))
  const lost = done.flatMap(({ what, about }) => {
    const state = what === 'prepare' || what === 'release' ? states.get(about) : 'elsewhere'
    const isThere = what === 'release' ? state === 'released' : state !== undefined
    return isThere ? [] : [`${what} ${about} was acknowledged and is ${state ?? 'lost'}`]
  })
  return [...rows.map(({ what }) => what), ...lost]
}

/** What the bank would be told, in all files that were released: each payment once. */
async function faultsOfFiles(database: Database, officer: Browsing): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from payment_file where state = 'released'`.execute(
    database.tables(),
  )
  const told = new Map<string, string>()
  const faults: string[] = []
  for (const { id } of rows) {
    const { text } = await officer.get(`/payments/files/${id}/download`)
    const transfers = [...text.matchAll(/<EndToEndId>([^<]+)</g)].flatMap(([, name]) => name ?? [])
    if (transfers.length === 0) faults.push(`file ${id} tells the bank of nothing`)
    for (const name of transfers) {
      if (told.has(name)) faults.push(`${name} stands in ${told.get(name)} and in ${id}`)
      told.set(name, id)
    }
  }
  const { rows: sent } = await sql<{ count: number }>`
    select count(*) as count from payment_order where state = 'released'`.execute(database.tables())
  return sent[0]?.count === told.size ? faults : [...faults, `${sent[0]?.count} released, ${told.size} in files`]
}

/** What is wrong now that everything has been acknowledged: lost, doubled, unlinked or out of balance. */
export async function productFaults(
  { database, casework, ledger }: { database: Database; casework: Pick<Casework, 'verify'>; ledger: Accounts },
  officer: Browsing,
  done: readonly Done[],
): Promise<readonly string[]> {
  const log = await casework.verify()
  return [
    ...(await faultsOfCases(database, done)),
    ...(await faultsOfMoney(database, done)),
    ...(await faultsOfFiles(database, officer)),
    ...log.faults.map((fault) => `log: ${JSON.stringify(fault)}`),
    ...(await ledger.check()).map((fault) => `books: ${JSON.stringify(fault)}`),
  ]
}
