import { z } from 'zod'
import type { HeldFact } from '../model/actor.ts'

const row = z.strictObject({
  fact: z.string().min(1),
  /** The provider's field; `a.b` reads a field within one. */
  from: z.string().min(1),
  as: z.enum(['text', 'number', 'date', 'boolean']).default('text'),
  /** Says that the value also is the kind of party that a company is. */
  names: z.literal('kind').optional(),
  /** What each value of the provider is called in the pack; a value that is not listed brings nothing. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).optional(),
})

/** Which facts of the pack are filled from which fields of a provider: data of the operator, so that no code knows a city's facts. */
export const factTable = z.array(row)
export type FactTable = z.output<typeof factTable>
type Row = FactTable[number]
export type Fields = Readonly<Record<string, unknown>>

/** A field by its path; undefined where there is none. */
export function fieldAt(fields: Fields, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (held, part) =>
        typeof held === 'object' && held !== null && Object.hasOwn(held, part)
          ? Object.getOwnPropertyDescriptor(held, part)?.value
          : undefined,
      fields,
    )
}

/** The provider's fields that a table needs: nothing else is asked for. */
export const fieldsOf = (table: FactTable): readonly string[] => [
  ...new Set(table.map(({ from }) => from.split('.')[0] ?? from)),
]

/** The kind of party that the facts of a company say it is, by the row that names the kind. */
export function kindIn(table: FactTable, facts: readonly HeldFact[]): string | undefined {
  const naming = table.find(({ names }) => names === 'kind')?.fact
  const value = facts.find(({ fact }) => fact === naming)?.value
  return typeof value === 'string' && kindForm.test(value) && value !== 'person' ? value : undefined
}

const kindForm = /^[a-z0-9][a-z0-9-]{0,79}$/
const longest = 500
// The database keeps no NUL, and no line shows the others.
// oxlint-disable-next-line no-control-regex
const unkept = /[\u0000-\u001f\u007f]/
const day = z.iso.date()
const readers: Readonly<Record<Row['as'], (given: unknown) => HeldFact['value'] | undefined>> = {
  text: (given) => {
    const text = typeof given === 'string' ? given.trim() : ''
    return text === '' || text.length > longest || unkept.test(text) || !text.isWellFormed() ? undefined : text
  },
  number: (given) => {
    const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  },
  date: (given) => day.safeParse(given).data,
  boolean: (given) => (typeof given === 'boolean' ? given : undefined),
}

function valueOf({ from, as, values }: Row, fields: Fields): HeldFact['value'] | undefined {
  const given = fieldAt(fields, from)
  if (values === undefined) return readers[as](given)
  const name = typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean' ? String(given) : ''
  return Object.hasOwn(values, name) ? values[name] : undefined
}

/** The facts that a provider's answer brings. A field that is missing, empty or of another form brings none: unknown is never yes or no. */
export function factsFrom(
  table: FactTable,
  fields: Fields,
  known: Pick<HeldFact, 'assurance' | 'origin' | 'at'>,
): readonly HeldFact[] {
  return table.flatMap((each) => {
    const value = valueOf(each, fields)
    return value === undefined ? [] : [{ fact: each.fact, value, ...known }]
  })
}
