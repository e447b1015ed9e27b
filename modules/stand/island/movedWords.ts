import type { Language } from '#platform/i18n'
import type { StandState } from '../flow/view.ts'
import { movesBetween } from '../standing/moves.ts'
import type { Setting } from '../standing/setting.ts'
import { standingOf } from '../standing/standing.ts'
import { words } from '#modules/stand/words'

/** What a change has moved, in a sentence to be read out; nothing where nothing was changed. */
export function movedWords({ session, view }: StandState, setting: Setting, language: Language): string {
  if (view.kind !== 'results' || view.before === undefined) return ''
  const count = movesBetween(standingOf(setting, view.before), standingOf(setting, session)).length
  const t = words(language)
  return count === 0 ? t('moved.none') : t.count('moved.title', count)
}
