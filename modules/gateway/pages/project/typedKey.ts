import { z } from 'zod'
import { minorOf } from '#modules/accounts'
import { FeilunError } from '#platform/errors'
import type { FieldError } from '#platform/ui'
import type { NewKey } from '../../projects/model/projects.ts'
import type { Words } from '../words.ts'
import { several } from './several.ts'

const short = z.string().trim().max(40).default('')

/** A key as somebody has typed it. */
export const typedKey = z.object({
  name: z.string().trim().max(1_000).default(''),
  limit: short,
  expires: short,
  perMinute: short,
  atOnce: short,
  models: several,
})
export type TypedKey = z.output<typeof typedKey>

const numberIn = (text: string): number | undefined | 'wrong' =>
  text === '' ? undefined : /^[1-9]\d{0,8}$/.test(text) ? Number(text) : 'wrong'

/** Dollars as typed, in millionths; undefined where nothing was typed. */
export function dollarsIn(text: string): ReturnType<typeof minorOf> | undefined | 'wrong' {
  if (text === '') return undefined
  try {
    return minorOf(text, 'usd-micro')
  } catch (error) {
    if (error instanceof FeilunError) return 'wrong'
    throw error
  }
}

/** The end of a day as typed; undefined where nothing was. */
function expiryIn(text: string, now: Date): Date | undefined | 'wrong' {
  if (text === '') return undefined
  const at = z.iso.date().safeParse(text).success ? new Date(Date.parse(text) + 86_400_000) : undefined
  return at !== undefined && at > now ? at : 'wrong'
}

/** The key that was meant, or what is wrong with it, by field. */
export function readKey(
  typed: TypedKey,
  now: Date,
  t: Words,
): { readonly key: NewKey } | { readonly errors: readonly FieldError[] } {
  const limit = dollarsIn(typed.limit)
  const expires = expiryIn(typed.expires, now)
  const perMinute = numberIn(typed.perMinute)
  const atOnce = numberIn(typed.atOnce)
  const errors: FieldError[] = []
  if (typed.name === '' || typed.name.length > 200) errors.push({ field: 'name', message: t('wrong.name') })
  if (limit === 'wrong') errors.push({ field: 'limit', message: t('wrong.limit') })
  if (expires === 'wrong') errors.push({ field: 'expires', message: t('wrong.expires') })
  if (perMinute === 'wrong') errors.push({ field: 'perMinute', message: t('wrong.number') })
  if (atOnce === 'wrong') errors.push({ field: 'atOnce', message: t('wrong.number') })
  if (errors.length > 0 || limit === 'wrong' || expires === 'wrong' || perMinute === 'wrong' || atOnce === 'wrong')
    return { errors }
  const models = typed.models.length === 0 ? undefined : typed.models
  return { key: { name: typed.name, limit, expires, perMinute, atOnce, models } }
}
