import { sql } from 'kysely'
import type { Connection } from '#platform/database'
import { csv } from '#platform/http'
import { tables } from '../../store/tables.ts'

/** The register of cases, one line each: where it stands and what became of it. No name, no answer, nothing that says who anyone is. */
const columns = [
  'reference',
  'scheme',
  'process',
  'pack-version',
  'language',
  'stage',
  'stage-kind',
  'waits-for',
  'standing',
  'result',
  'started',
  'submitted',
  'stage-since',
  'due',
  'awarded',
  'closed',
  'award-amount-minor',
  'award-unit',
] as const

interface Row {
  readonly reference: string
  readonly scheme: string
  readonly process: string
  readonly pack_version: string | null
  readonly language: string
  readonly stage: string
  readonly stage_kind: string
  readonly waits_for: string
  readonly standing: string
  readonly result: string | null
  readonly started: Date
  readonly submitted: Date
  readonly stage_since: Date
  readonly due: Date | null
  readonly awarded: Date | null
  readonly closed: Date | null
  readonly award_amount: number | null
  readonly award_unit: string | null
}

const instant = (at: Date | null): string | undefined => at?.toISOString()

const lineOf = (row: Row): readonly (string | number | undefined)[] => [
  row.reference,
  row.scheme,
  row.process,
  row.pack_version ?? undefined,
  row.language,
  row.stage,
  row.stage_kind,
  row.waits_for,
  row.standing,
  row.result ?? undefined,
  instant(row.started),
  instant(row.submitted),
  instant(row.stage_since),
  instant(row.due),
  instant(row.awarded),
  instant(row.closed),
  row.award_amount ?? undefined,
  row.award_unit ?? undefined,
]

export interface RegisterFilter {
  readonly scheme?: string
}

const atOnce = 1_000

/** Text after text of the register as CSV, the first with the names of the columns; a server-side cursor reads it, so that memory stays flat. */
export async function* registerOf(connection: Connection, { scheme }: RegisterFilter): AsyncGenerator<string> {
  yield csv([columns])
  const rows = sql<Row>`
    select c.reference, c.scheme, c.process, c.pack_version, c.language, c.stage, c.stage_kind, c.waits_for, c.standing, c.result, c.started,
      c.submitted, c.stage_since, c.due, c.awarded, c.closed, c.award_amount, c.award_unit
    from casework_case c
    where c.submitted is not null and ${scheme === undefined ? sql`true` : sql`c.scheme = ${scheme}`}
    order by c.submitted desc, c.id`.compile(tables(connection))
  let lines: (readonly (string | number | undefined)[])[] = []
  for await (const { rows: some } of tables(connection).getExecutor().stream<Row>(rows, atOnce)) {
    lines.push(...some.map(lineOf))
    if (lines.length < atOnce) continue
    yield csv(lines).slice(1)
    lines = []
  }
  if (lines.length > 0) yield csv(lines).slice(1)
}
