import type { GuardAction, GuardHit, GuardPolicy, Pseudonym, Span, StreamGuard, StreamStep } from '../model.ts'
import { replaceAll, type Replacement } from '../masks/replace.ts'
import { Restoring } from '../masks/restore.ts'
import type { TextEnd } from '../masks/tokenAt.ts'
import { normalise, type Normalised } from '../normalise/normalise.ts'
import { changesOf, type Acted } from '../policy/changes.ts'
import { Covered } from '../policy/covered.ts'
import { isFullName, longestOpen, mostNames, openKnownName } from '../personal/index.ts'
import { personalIn, termsIn, type Found } from '../policy/findings.ts'
import { ready, type ReadyPolicy } from '../policy/ready.ts'
import { referenceOf } from '../policy/references.ts'
import { verdictOf } from '../policy/verdict.ts'
import { openCharacterFrom, openEncodingFrom } from './openEncoding.ts'
import { openPersonalFrom } from './openPersonal.ts'
import { Window } from './window.ts'

/**
 * Guards an answer that comes in pieces, cut anywhere. What may be part of something that has to be masked or stopped is held back until
 * it is known; everything else leaves at once. Surrogates of `pseudonyms` are put back. What is only flagged holds nothing back.
 * Whatever the cutting, what leaves is the same in all.
 */
export function createStreamGuard(policy: GuardPolicy, pseudonyms: readonly Pseudonym[] = []): StreamGuard {
  return new Guarding(ready(policy), pseudonyms)
}

/** What was found, and how it is acted upon in an answer. */
interface Judgement {
  readonly acted: readonly Acted[]
  readonly found: readonly Found[]
}

class Guarding implements StreamGuard {
  readonly #policy: ReadyPolicy
  readonly #restoring: Restoring
  readonly #window = new Window(longestOpen)
  /** For each rule, where in the stream the last that was told ended: nothing is told twice. */
  readonly #told = new Map<string, number>()
  /** Names that were found in what has left, by their canonical forms: they are found again where nothing else gives them away. */
  readonly #names = new Set<string>()
  /** Up to where in the stream what is only flagged has been told. */
  #sure = 0
  #state: 'open' | 'stopped' | 'ended' = 'open'

  constructor(policy: ReadyPolicy, pseudonyms: readonly Pseudonym[]) {
    this.#policy = policy
    this.#restoring = new Restoring(pseudonyms)
  }

  push(piece: string): StreamStep {
    this.#mustBeOpen()
    this.#window.add(piece)
    return this.#step('more')
  }

  end(): StreamStep {
    this.#mustBeOpen()
    const step = this.#step('over')
    this.#state = 'ended'
    return step
  }

  #mustBeOpen(): void {
    if (this.#state === 'ended') throw new RangeError('The stream that is guarded has ended.')
  }

  #step(textEnd: TextEnd): StreamStep {
    if (this.#state === 'stopped') return { release: '' }
    const { text, released } = this.#window
    if (text.length === released) return { release: '' }
    const normalised = normalise(text)
    const terms = termsIn(normalised, this.#policy.terms)
    let until = textEnd === 'over' ? text.length : this.#openFrom(normalised, terms.openFrom)
    if (until <= released) return { release: '' }
    const judgement = this.#judge([...this.#personal(normalised), ...terms.found])
    if (textEnd === 'more') {
      until = Math.min(until, this.#nameOpenFrom(normalised, judgement.found))
      until = this.#restoring.beforeToken(text, released, this.#beforeUnfinished(judgement.acted, until))
    }
    if (until <= released) return { release: '' }
    return this.#release(judgement, until, textEnd)
  }

  /** What is only flagged must not hide what has to be masked: where the two overlap, both stay. */
  #personal(normalised: Normalised): readonly Found[] {
    const { answerKinds, heldKinds } = this.#policy
    const found = personalIn(normalised, answerKinds, this.#names)
    if (heldKinds.length === answerKinds.length) return found
    const flagged = found.filter((each) => this.#actionOf(each) === 'flag')
    return flagged.length === 0 ? found : [...personalIn(normalised, heldKinds, this.#names), ...flagged]
  }

  /** The earliest place where anything may be unfinished that would have to be changed. */
  #openFrom(normalised: Normalised, openTerm: number): number {
    const { text, released } = this.#window
    const { heldKinds, holdsTerms } = this.#policy
    let open = Math.min(openCharacterFrom(text), this.#restoring.openFrom(text, released))
    // Of a pair nobody knows yet what letter it will be.
    const clean = normalised.text.slice(0, openCharacterFrom(normalised.text))
    let openClean = clean.length
    if (heldKinds.length > 0) openClean = Math.min(openClean, openPersonalFrom(clean, heldKinds))
    if (holdsTerms === 'holds') openClean = Math.min(openClean, openTerm)
    if (heldKinds.length > 0 || holdsTerms === 'holds') openClean = Math.min(openClean, openEncodingFrom(clean))
    if (openClean < clean.length) open = Math.min(open, normalised.toOriginal(openClean, openClean + 1).start)
    return open
  }

  /** Where a name that was given away may be standing again, unfinished. */
  #nameOpenFrom(normalised: Normalised, found: readonly Found[]): number {
    const names = new Set(this.#names)
    for (const each of found) if (each.rule === 'name' && isFullName(each.canonical)) names.add(each.canonical)
    if (names.size === 0 || !this.#policy.heldKinds.includes('name')) return Infinity
    const open = openKnownName(normalised.text, names)
    return open < normalised.text.length ? normalised.toOriginal(open, open + 1).start : Infinity
  }

  /** Nothing leaves that a change begins in and ends behind. */
  #beforeUnfinished(acted: readonly Acted[], until: number): number {
    let before = until
    for (const { span, action } of acted.toSorted((one, other) => other.span.start - one.span.start)) {
      if (action !== 'flag' && span.start < before && span.end > before) before = span.start
    }
    return before
  }

  #judge(found: readonly Found[]): Judgement {
    const acted = found.flatMap((each): readonly Acted[] => {
      const action = this.#actionOf(each)
      return action === undefined ? [] : [{ rule: each.rule, action, span: each.span }]
    })
    return { acted, found }
  }

  #actionOf(found: Found): GuardAction | undefined {
    const { policy } = this.#policy
    return found.rule === 'term' ? policy.terms[found.term]?.action : policy.personalInAnswers[found.rule]
  }

  #release({ acted, found }: Judgement, until: number, textEnd: TextEnd): StreamStep {
    const { text, released } = this.#window
    const { base } = this.#window
    // What is only flagged may have left before it was known; the last unit may still be one of a longer finding.
    const sure = base + Math.min(until, textEnd === 'over' ? text.length : text.length - 1)
    const isDone = ({ end }: Span): boolean => base + end <= sure && base + end > this.#sure
    const isChanged = ({ end }: Span): boolean => end <= until && end > released
    const hits = found.flatMap((each, index): readonly GuardHit[] => {
      const action = acted[index]?.action
      if (action === undefined || !(action === 'flag' ? isDone(each.span) : isChanged(each.span))) return []
      return this.#hit(each, action)
    })
    this.#sure = sure
    const verdict = verdictOf(hits)
    if (verdict.outcome === 'block') {
      this.#state = 'stopped'
      return { release: '', verdict }
    }
    const changes = changesOf(
      text,
      acted.filter(({ span }) => isChanged(span)),
      undefined,
    )
    const release = this.#written(changes, until, textEnd)
    this.#remember(found.filter(({ span }) => isChanged(span)))
    this.#window.release(until)
    return hits.length === 0 ? { release } : { release, verdict }
  }

  #remember(found: readonly Found[]): void {
    for (const each of found) {
      if (each.rule === 'name' && this.#names.size < mostNames && isFullName(each.canonical))
        this.#names.add(each.canonical)
    }
  }

  /** The part that leaves, masked and with surrogates put back where nothing is masked. */
  #written(changes: readonly Replacement[], until: number, textEnd: TextEnd): string {
    const { text, released } = this.#window
    const masked = new Covered(changes.map(({ span }) => span))
    const restored = this.#restoring
      .replacements(text, { start: released, end: until }, textEnd)
      .filter(({ span }) => !masked.meets(span))
    if (changes.length === 0 && restored.length === 0) return text.slice(released, until)
    const all = [...changes, ...restored]
      .toSorted((one, other) => one.span.start - other.span.start)
      .map(({ span, text: put }) => ({
        text: put,
        // What began in a part that had left is masked from here on.
        span: { start: Math.max(0, span.start - released), end: span.end - released },
      }))
    return replaceAll(text.slice(released, until), all)
  }

  #hit(found: Found, action: GuardAction): readonly GuardHit[] {
    const { rule, because } = found
    const { base } = this.#window
    const span = { start: found.span.start + base, end: found.span.end + base }
    const key = found.rule === 'term' ? `term ${found.term}` : rule
    if (span.start < (this.#told.get(key) ?? 0)) return []
    this.#told.set(key, span.end)
    return [{ rule, action, text: 0, span, speaker: 'assistant', ...referenceOf(rule, 'answer'), because }]
  }
}
