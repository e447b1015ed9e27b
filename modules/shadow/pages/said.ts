import { z } from 'zod'
import type { View } from './view.ts'

const count = z.coerce.number().int().min(0).optional().catch(undefined)

/** What was just done, as the address that leads back tells it. */
export const saidQuery = z.object({
  done: z.enum(['taken', 'known', 'forgotten', 'networks', 'domain', 'offered']).optional().catch(undefined),
  counted: count,
  elsewhere: count,
  through: count,
  lost: count,
  lang: z.string().max(20).optional(),
})

/** The same in a sentence. */
export function saidOf(
  { t, number }: View,
  { done, counted = 0, elsewhere = 0, through = 0, lost = 0 }: z.output<typeof saidQuery>,
): string | undefined {
  if (done === undefined) return undefined
  if (done !== 'taken') return t(`said.${done}`)
  return t('said.taken', {
    counted: number(counted),
    elsewhere: number(elsewhere),
    through: number(through),
    lost: number(lost),
  })
}
