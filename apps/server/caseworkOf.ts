import { randomBytes, randomUUID } from 'node:crypto'
import type { Accounts } from '#modules/accounts'
import { builtInScanner, createCasework, createReview, scannerAt, type Casework, type Review } from '#modules/casework'
import { actingFor, holdersOf, type OwnIdentity } from '#modules/identity'
import type { Notices } from '#modules/notices'
import type { Packs } from '#modules/packs'
import type { Payments } from '#modules/payments'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import { secretsOf } from './secretsOf.ts'

interface Needs {
  readonly database: Database
  readonly now: () => Date
  readonly ledger: Accounts
  readonly identity: OwnIdentity
  readonly notices: Pick<Notices, 'tell'>
  readonly packs: Packs
  /** Payments and cases each need the other: they are asked for once money moves. */
  readonly payments: () => Pick<Payments, 'order'>
}

/** Cases, and the review that acts on them. */
export function caseworkOf(
  config: Config,
  { database, now, ledger, identity, notices, packs, payments }: Needs,
): { readonly casework: Casework; readonly review: Review } {
  const builtIn = builtInScanner()
  const { FEILUN_SCANNER_URL: url } = config
  const needs = {
    database,
    now,
    newId: randomUUID,
    random: (bytes: number) => randomBytes(bytes),
    identity,
    packs,
    secrets: secretsOf(config),
    scanner: url === undefined ? builtIn : scannerAt(url, builtIn),
    ledger: ledger.within,
    payments: { order: (...order: Parameters<Payments['order']>) => payments().order(...order) },
    tell: notices.tell,
  }
  const casework = createCasework(needs)
  const { actOn, view } = casework
  return {
    casework,
    review: createReview({ ...needs, people: { holding: holdersOf, actingFor }, actOn, view }),
  }
}
