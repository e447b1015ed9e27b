import type { Span } from '#engines/chinese'
import type { Passage } from '#engines/passages'
import type { Mention } from '../names/mention.ts'
import type { View } from '../view/view.ts'
import { actorsIn, type Actor } from './actors.ts'

/** A heading that is nothing but a name answers for what stands below it, as slides and tables of duties have it. */
export function headingActors(
  view: View,
  clauses: readonly Span[],
  mentions: readonly Mention[],
  times: readonly Span[],
  below: Passage | undefined,
): readonly Actor[] {
  const actors = actorsIn(view, clauses, mentions, times)
  if (below === undefined || below.kind === 'heading' || below.kind === 'boilerplate') return actors
  const whole = (mention: Mention): boolean =>
    (view.plain.slice(0, mention.start) + view.plain.slice(mention.end)).replaceAll(/[\s\p{P}]/gu, '') === ''
  return actors.map((actor) => (actor.role === 'named' && whole(actor.mention) ? { ...actor, role: 'agent' } : actor))
}
