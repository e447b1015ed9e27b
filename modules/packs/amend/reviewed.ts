import { z } from 'zod'
import type { Reviewed } from './amendmentStore.ts'
import { because, refused } from './refused.ts'

const name = z.string().trim().min(1).max(200)
const reasonForm = z.string().trim().max(2_000)
// PostgreSQL keeps no NUL, and no reader sees a control character.
// oxlint-disable-next-line no-control-regex
const isPlain = (text: string): boolean =>
  !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text) && text.isWellFormed()

/** Who reviews, as it is kept. @throws FeilunError `amendment-refused` */
export function reviewed(by: { readonly name: string }, reason: string | undefined, at: Date): Reviewed {
  const who = name.safeParse(by.name)
  if (!who.success || !isPlain(who.data)) throw refused([because('by/name', { key: 'reviewer' })])
  const why = reasonForm.safeParse(reason ?? '')
  if (!why.success || !isPlain(why.data)) throw refused([because('reason', { key: 'reason' })])
  return { by: who.data, at, reason: why.data === '' ? undefined : why.data }
}
