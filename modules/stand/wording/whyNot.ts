import type { Reason } from '#engines/rules'
import { decisive } from '../reasons/decisive.ts'
import { actualWords, reasonNode, type Telling } from '../reasons/reasonNode.ts'
import { listWords } from '#modules/schemes/parts'
import { words } from '#modules/stand/words'

/** The test that a reason rests on, so that a named criterion can be shown beside what the party said. */
function testOf(reason: Reason): (Reason & { kind: 'test' }) | undefined {
  if (reason.kind === 'test') return reason
  const inner = reason.kind === 'criterion' ? reason.because : undefined
  return inner === undefined ? undefined : testOf(inner)
}

/** Why a scheme is not for someone, in a line: what it needs and what they said. */
export function whyNot(because: Reason | undefined, telling: Telling): string | undefined {
  const reasons = because === undefined ? [] : decisive(because)
  const [first, ...others] = reasons
  if (first === undefined) return undefined
  const t = words(telling.language)
  const each = [...new Set(reasons.map((reason) => reasonNode(reason, telling).words))]
  const wanted = listWords(each, 'or', telling.language)
  if (others.length > 0) return t('line.not', { wanted })
  if (first.kind === 'not-yet' || first.kind === 'no-longer') return wanted
  const test = testOf(first)
  const yours = test === undefined ? undefined : actualWords(test, telling)
  return yours === undefined ? t('line.not', { wanted }) : t('line.not.yours', { wanted, yours })
}
