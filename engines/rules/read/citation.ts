import { term } from '../model/wording.ts'
import { list, needed, optional, record, refuse, scalar, type Shape } from './shape.ts'
import { identifier } from './scalars.ts'

/** An unquoted sum of digits only is a number to YAML, so the schema lets one through; the reader takes it as written. */
const SUM_SCHEMA = { type: ['string', 'number'], pattern: '^[0-9a-f]{8}$' }
const AT_SCHEMA = { type: 'string', pattern: '^\\d{1,9}-\\d{1,9}$' }
const SPAN = /^(\d{1,9})-(\d{1,9})$/

const fields = record({
  source: needed(identifier),
  at: optional(
    scalar(AT_SCHEMA, 'wrong-value', term('wanted.span'), (_value, source) => (SPAN.test(source) ? source : undefined)),
  ),
  sum: optional(
    scalar(SUM_SCHEMA, 'wrong-value', term('wanted.sum'), (_value, source) =>
      /^[0-9a-f]{8}$/.test(source) ? source : undefined,
    ),
  ),
  find: optional(scalar({ type: 'string' }, 'wrong-type.value', term('wanted.words'), (value) => String(value))),
  figure: optional(
    scalar({ type: ['string', 'number'] }, 'wrong-type.value', term('wanted.figure'), (_value, source) => source),
  ),
})

/** One citation as `{ source, start, end, sum, figure? }`; one that is not anchored yet is refused. */
export const citation: Shape = {
  schema: { $ref: '#/$defs/citation' },
  read: (value, path, reading) => {
    const read = fields.read(value, path, reading)
    if (value.kind !== 'map') return undefined
    const has = (key: string): boolean => value.entries.has(key)
    if (has('find')) {
      const place = value.entries.get('find')?.key ?? value.place
      return refuse(reading, place, [...path, 'find'], 'citation-not-anchored')
    }
    if (!has('sum')) refuse(reading, value.place, path, 'citation-without-sum')
    if (!has('at')) return refuse(reading, value.place, path, 'missing-key.span')
    const { at, ...rest } = Object(read)
    const [, from, to] = SPAN.exec(String(at)) ?? []
    if (from === undefined || to === undefined) return undefined
    const start = Number(from)
    const end = Number(to)
    if (start >= end) {
      const place = value.entries.get('at')?.key ?? value.place
      refuse(reading, place, [...path, 'at'], 'citation-reversed', { start, end })
    }
    return { ...rest, start, end }
  },
}

export const citations: Shape = list(citation, 1)

export const CITATION_SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['source', 'at', 'sum'],
  properties: {
    source: identifier.schema,
    at: AT_SCHEMA,
    sum: SUM_SCHEMA,
    figure: { type: ['string', 'number'] },
  },
} as const
