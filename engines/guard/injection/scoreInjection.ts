import type { InjectionFinding, Speaker } from '../model.ts'
import { originOf, type LinearModel } from './model.ts'
import { addBlock, noSums } from './read/blockSums.ts'
import { bestWindow } from './read/bestWindow.ts'
import { narrowed } from './read/narrowed.ts'
import { scan } from './read/scan.ts'
import { reasonsIn } from './reasons.ts'
import { committedModel } from './weights/readWeights.ts'

/** Orders are longer; less is a greeting. */
const shortest = 4

/**
 * Judges one text by its worst window of a few sentences, so that an attack is found in a long document and a long document is not one
 * for its length. Linear in the length. `span` is in the text as it was given here; `score` is over 0.5 exactly for an attack.
 */
export function scoreInjection(
  text: string,
  speaker: Speaker,
  model: LinearModel = committedModel(),
): InjectionFinding {
  const origin = originOf(speaker)
  const sums = noSums()
  if (text.length >= shortest) scan(text, (block) => addBlock(sums, block, model, origin))
  const best = bestWindow(sums, model, origin)
  if (best === undefined) return { score: 0, isAttack: false, span: { start: 0, end: 0 }, because: [] }
  const over = best.logit - model.threshold
  const isAttack = over >= 0
  const span = narrowed(sums, best)
  return {
    // The threshold is put in the middle: what is at or over it scores at least a half.
    score: 1 / (1 + Math.exp(-over)),
    isAttack,
    span,
    because: isAttack ? reasonsIn(text.slice(span.start, span.end), model, origin) : [],
  }
}
