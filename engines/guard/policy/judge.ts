import type { GuardHit, GuardPolicy, Judged, Spoken } from '../model.ts'
import { PseudonymBook } from '../masks/pseudonymBook.ts'
import { replaceAll } from '../masks/replace.ts'
import { normalise, type Normalised } from '../normalise/normalise.ts'
import { attacksIn } from './attacks.ts'
import { changesOf, type Acted } from './changes.ts'
import { personalIn, termsIn, type Found } from './findings.ts'
import { ready, type ReadyPolicy } from './ready.ts'
import { referenceOf } from './references.ts'
import { verdictOf } from './verdict.ts'

/** More hits than this say nothing new; all of them are still acted upon. */
const mostHits = 200

/**
 * Judges what is about to go to a model: each text by who speaks in it, as it stands and as it reads once decoded. Gives the verdict and the
 * texts as they may go on. Pure, and in time in proportion to the texts.
 */
export function judge(texts: readonly Spoken[], policy: GuardPolicy): Judged {
  const prepared = ready(policy)
  const book = new PseudonymBook(texts.map(({ text }) => text))
  const hits: GuardHit[] = []
  const changed = texts.map((spoken, index) => judgeOne(spoken, index, prepared, book, hits))
  return { verdict: verdictOf(kept(hits)), texts: changed, pseudonyms: book.given }
}

function judgeOne(spoken: Spoken, index: number, prepared: ReadyPolicy, book: PseudonymBook, hits: GuardHit[]): string {
  const { text, speaker } = spoken
  if (text === '') return text
  const normalised = normalise(text)
  const acted: Acted[] = []
  for (const found of [...personalIn(normalised, prepared.kinds), ...termsIn(normalised, prepared.terms).found]) {
    const act = actOn(found, prepared)
    if (act === undefined) continue
    acted.push(act)
    const { rule, action, span } = act
    hits.push({ rule, action, text: index, span, speaker, ...referenceOf(rule, 'question'), because: found.because })
  }
  addAttacks(spoken, index, normalised, prepared, hits)
  return replaceAll(text, changesOf(text, acted, book))
}

function actOn(found: Found, { policy }: ReadyPolicy): Acted | undefined {
  const { rule, span } = found
  if (found.rule === 'term') {
    const action = policy.terms[found.term]?.action
    return action === undefined ? undefined : { rule: 'term', action, span }
  }
  const action = policy.personal[found.rule]
  return action === undefined || rule === 'term' ? undefined : { rule, action, span, canonical: found.canonical }
}

/** A user's own orders are judged as such; what a tool or a source says may give none. Operators and the model itself are not judged. */
function addAttacks(
  { speaker }: Spoken,
  index: number,
  normalised: Normalised,
  { policy }: ReadyPolicy,
  hits: GuardHit[],
): void {
  if (policy.injection === undefined || speaker === 'system' || speaker === 'assistant') return
  const rule = speaker === 'user' ? 'injection-direct' : 'injection-indirect'
  const action = speaker === 'user' ? policy.injection.direct : policy.injection.indirect
  for (const { span, score, because } of attacksIn(normalised, speaker)) {
    hits.push({ rule, action, text: index, span, speaker, ...referenceOf(rule, 'question'), score, because })
  }
}

/** The first hits, and whichever blocks. */
function kept(hits: readonly GuardHit[]): readonly GuardHit[] {
  if (hits.length <= mostHits) return hits
  const blocking = hits.filter(({ action }) => action === 'block').slice(0, mostHits)
  const changing = hits.filter(({ action }) => action !== 'block' && action !== 'flag').slice(0, 1)
  return [...blocking, ...changing, ...hits.filter(({ action }) => action !== 'block')].slice(0, mostHits)
}
