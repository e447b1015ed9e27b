import type { LinearModel } from '../model.ts'
import { gramBits } from '../read/scan.ts'
import { markCount } from '../read/marks.ts'
import type { StoredWeights } from './stored.ts'
import { injectionWeights } from './weights.ts'

/** The bytes of base64. Throws RangeError for another length than asked for: weights of another version of the features. */
export function bytesOf(base64: string, length: number): Int8Array {
  const decoded = atob(base64)
  if (decoded.length !== length)
    throw new RangeError(`The weights have ${decoded.length} bytes where the features ask for ${length}: fit again.`)
  const bytes = new Int8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = (decoded.charCodeAt(at) << 24) >> 24
  return bytes
}

let made: LinearModel | undefined

/** The committed model, decoded once, when first asked for. */
export function committedModel(): LinearModel {
  made ??= modelOf(injectionWeights)
  return made
}

export function modelOf(stored: StoredWeights): LinearModel {
  return {
    grams: bytesOf(stored.grams, 2 ** gramBits),
    gramScale: stored.gramScale,
    marks: bytesOf(stored.marks, 2 * markCount),
    markScale: stored.markScale,
    bias: { own: stored.biasOwn, planted: stored.biasPlanted },
    threshold: stored.threshold,
  }
}
