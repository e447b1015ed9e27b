import type { Citation, FactId, Reason, RulePack, Text, Truth } from '#engines/rules'
import { factsUnder } from './factsUnder.ts'

/** One criterion of a scheme as a reviewer sees it: what the rules make of it, where it is written, and which facts it rests on. */
export interface CriterionLine {
  /** The way to it in the tree of reasons: `0`, `2.1`; it names the line within this case. */
  readonly path: string
  readonly reason: Reason
  /** The pack's wording; undefined where the test itself must say it. */
  readonly text: Text | undefined
  readonly truth: Truth
  readonly cite: readonly Citation[]
  readonly facts: readonly FactId[]
  /** Whether the rules leave it to a person. */
  readonly judged: boolean
}

/** Every criterion of a pack by its own wording or citations, which stand in a tree of reasons by reference. */
function criteriaByWords(rules: RulePack): ReadonlyMap<unknown, object> {
  const known = new Map<unknown, object>()
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) for (const each of part) walk(each)
    else if (typeof part === 'object' && part !== null) {
      if ('text' in part && part.text !== undefined) known.set(part.text, part)
      else if ('cite' in part && part.cite !== undefined) known.set(part.cite, part)
      for (const [key, value] of Object.entries(part)) if (key !== 'text' && key !== 'cite') walk(value)
    }
  }
  walk(rules.criteria)
  for (const { criterion, exceptions } of rules.subjects) walk([criterion, exceptions])
  return known
}

/** The criteria at the ends of a tree of reasons, in its order; a group is told by its parts, a reference by what it refers to. */
export function criterionLines(rules: RulePack, because: Reason): readonly CriterionLine[] {
  const byWords = criteriaByWords(rules)
  const lines: CriterionLine[] = []
  const walk = (reason: Reason, path: string, text: Text | undefined, cite: readonly Citation[]): void => {
    const words = reason.text ?? text
    const cited = reason.cite ?? cite
    const line = (facts: readonly FactId[], judged: boolean) =>
      lines.push({ path, reason, text: words, truth: reason.truth, cite: cited, facts, judged })
    switch (reason.kind) {
      case 'all':
      case 'any':
      case 'not':
      case 'at-least-of':
        for (const [place, part] of reason.of.entries())
          walk(part, path === '' ? `${place}` : `${path}.${place}`, undefined, reason.cite ?? [])
        return
      case 'criterion':
      case 'subject':
        if (reason.because === undefined) return // Told where it stands first.
        walk(reason.because, path, words, cited)
        return
      case 'exceptions':
        walk(reason.because, path, words, cited)
        return
      case 'test': {
        if (reason.fact !== undefined) line(factsUnder(rules, reason.fact), false)
        else {
          const source = byWords.get(reason.text) ?? byWords.get(reason.cite)
          line(source === undefined ? [] : factsUnder(rules, source), false)
        }
        return
      }
      case 'judgement':
      case 'not-published':
        line([], true)
        return
      case 'not-yet':
      case 'no-longer':
        line([], false)
    }
  }
  walk(because, '', undefined, [])
  return lines
}
