import { z } from 'zod'
import { asOfFrom } from '#platform/http'
import type { PlainDate } from '#engines/rules'
import type { Packs } from '#modules/packs'
import { filterMeasures } from '../filters/filterMeasures.ts'
import type { MovedByMeasure } from '../moved/moved.ts'
import { blueprintAt } from '../known/blueprintAt.ts'
import { presentMeasure } from './present/measure.ts'
import { apiDate } from './schemas/basics.ts'
import { apiMeasure } from './schemas/measure.ts'
import type { measuresQuery } from './schemas/queries.ts'

export const measuresAnswer = z.object({
  asOf: apiDate,
  total: z.int().describe('How many measures match'),
  offset: z.int(),
  measures: z.array(apiMeasure).max(500),
})

/** The measures announced by a day that pass every filter, a page of them. @throws FeilunError `date-absurd` */
export function measuresFound(
  { packs, today }: { readonly packs: Pick<Packs, 'current'>; readonly today: () => PlainDate },
  { 'as-of': day, limit, offset, ...filter }: Omit<z.output<typeof measuresQuery>, 'format' | 'lang'>,
  moved: MovedByMeasure = new Map(),
): z.input<typeof measuresAnswer> {
  const { content } = packs.current()
  const whole = blueprintAt(content, asOfFrom(day, today))
  const found = filterMeasures(whole.measures, filter, content)
  const page = found.slice(offset, offset + limit)
  return {
    asOf: whole.asOf,
    total: found.length,
    offset,
    measures: page.map((each) =>
      presentMeasure(each, content, whole, whole.asOf === today() ? moved.get(each.measure.id) : undefined),
    ),
  }
}
