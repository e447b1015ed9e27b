import type { Reason } from '#engines/rules'
import { decisive } from '../reasons/decisive.ts'
import { actualWords, reasonNode, type Telling } from '../reasons/reasonNode.ts'
import { words } from '#modules/stand/words'

/** The test that a reason rests on, so that a named criterion can be shown beside what the party said. */
function testOf(reason: Reason): (Reason & { kind: 'test' }) | undefined {
  if (reason.kind === 'test') return reason
  const inner = reason.kind === 'criterion' ? reason.because : undefined
  return inner === undefined ? undefined : testOf(inner)
}

/** Why a scheme is not for someone, in a line: what it needs and what they said. */
export function whyNot(because: Reason | undefined, telling: Telling): string | undefined {
  const reason = because === undefined ? undefined : decisive(because)
  if (reason === undefined) return undefined
  const t = words(telling.language)
  const { words: wanted } = reasonNode(reason, telling)
  if (reason.kind === 'not-yet' || reason.kind === 'no-longer') return wanted
  const test = testOf(reason)
  const yours = test === undefined ? undefined : actualWords(test, telling)
  return yours === undefined ? t('line.not', { wanted }) : t('line.not.yours', { wanted, yours })
}
