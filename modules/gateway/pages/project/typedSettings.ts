import { z } from 'zod'
import type { FieldError } from '#platform/ui'
import type { ProjectSettings, ProjectView } from '../../projects/model/projects.ts'
import type { ProviderId } from '../../model/ids.ts'
import type { Words } from '../words.ts'
import { several } from './several.ts'

/** Settings as somebody has typed them. The guard's rules have a page of their own. */
export const typedSettings = z.object({
  name: z.string().trim().max(1_000).default(''),
  models: several,
  regions: several,
  providers: several,
  content: z.enum(['nothing', 'sealed']).default('nothing'),
  days: z.string().trim().max(20).default(''),
  cache: z.string().trim().max(20).default(''),
})
export type TypedSettings = z.output<typeof typedSettings>

const mostDays = 365
const mostSeconds = 86_400

/** What a form shows of settings that are in force. */
export const typedOf = ({ name, models, residency, content, cache }: ProjectView): TypedSettings => ({
  name,
  models: [...(models ?? [])],
  regions: [...(residency.regions ?? [])],
  providers: [...(residency.providers ?? [])],
  content: content.keep,
  days: content.keep === 'sealed' ? String(content.days) : '',
  cache: cache === undefined ? '' : String(cache.seconds),
})

const noneIsAny = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length === 0 ? undefined : items
const whole = (text: string, most: number): number | undefined =>
  /^[1-9]\d{0,6}$/.test(text) && Number(text) <= most ? Number(text) : undefined

/** The settings that were meant, or what is wrong with them, by field. */
export function readSettings(
  typed: TypedSettings,
  t: Words,
): { readonly settings: Omit<ProjectSettings, 'guard'> } | { readonly errors: readonly FieldError[] } {
  const days = whole(typed.days, mostDays)
  const seconds = whole(typed.cache, mostSeconds)
  const errors: FieldError[] = []
  if (typed.name === '' || typed.name.length > 200) errors.push({ field: 'name', message: t('wrong.name') })
  if (typed.content === 'sealed' && days === undefined) errors.push({ field: 'days', message: t('wrong.number') })
  if (typed.cache !== '' && seconds === undefined) errors.push({ field: 'cache', message: t('wrong.number') })
  if (errors.length > 0) return { errors }
  return {
    settings: {
      name: typed.name,
      models: noneIsAny(typed.models),
      residency: {
        regions: noneIsAny(typed.regions),
        providers: noneIsAny(typed.providers.map((id) => id as ProviderId)),
      },
      content: typed.content === 'sealed' && days !== undefined ? { keep: 'sealed', days } : { keep: 'nothing' },
      cache: seconds === undefined ? undefined : { seconds },
    },
  }
}
