import { dateOfDay } from '../model/plainDate.ts'
import type { Path } from '../model/fault.ts'
import type { Parameter } from '../model/pack.ts'
import { report, type Context } from './context.ts'
import { daySpan } from './resolveCriterion.ts'
import { resolveLiteral } from './resolveLiteral.ts'
import type { TypedParameter } from './typed.ts'

/** The values of a parameter with their spans; two that are valid on one day are a fault, a gap between them is none. */
export function resolveParameter(source: Parameter, context: Context, path: Path): TypedParameter {
  if (source.type === 'set') report(context, 'type-clash.parameter-set', [...path, 'type'])
  const values: { value: number; valid: { from: number; to: number }; place: number }[] = []
  for (const [place, item] of source.values.entries()) {
    const at = [...path, 'values', place]
    const resolved =
      source.type === 'set'
        ? undefined
        : resolveLiteral(item.value, { type: source.type, options: source.options }, context, [...at, 'value'])
    const valid = daySpan(item.valid, context, [...at, 'valid'])
    if (resolved?.form !== 'constant') continue
    if (source.type === 'integer' && resolved.type !== 'integer') {
      report(context, 'type-clash.parameter-whole', [...at, 'value'], { given: JSON.stringify(item.value) })
    }
    values.push({ value: resolved.value, valid, place })
  }
  values.sort((a, b) => a.valid.from - b.valid.from)
  for (const [place, next] of values.entries()) {
    const before = values[place - 1]
    if (before === undefined || before.valid.to < next.valid.from) continue
    const where = [...path, 'values', Math.max(before.place, next.place)]
    const { from } = next.valid
    if (!Number.isFinite(from)) report(context, 'overlapping-values', where, { id: source.id })
    else report(context, 'overlapping-values.from', where, { id: source.id, day: dateOfDay(from) })
  }
  return { source, values }
}
