import type { LinearModel } from '../model.ts'
import type { RawWeights } from './train.ts'

const largest = 127
/** Weights beyond this share of all others' are cut off, so that one large one does not make the steps coarse. */
function toBytes(weights: Float32Array): { readonly bytes: Int8Array; readonly scale: number } {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .toSorted()
  const top = sizes[Math.floor((sizes.length - 1) * 0.9995)] ?? 1
  const scale = (top === 0 ? 1 : top) / largest
  return {
    scale,
    bytes: Int8Array.from(weights, (weight) => Math.max(-largest, Math.min(largest, Math.round(weight / scale)))),
  }
}

/** The weights as bytes with one scale each. */
export function quantise(weights: RawWeights, threshold: number): LinearModel {
  const grams = toBytes(weights.grams)
  const marks = toBytes(weights.marks)
  return {
    grams: grams.bytes,
    gramScale: grams.scale,
    marks: marks.bytes,
    markScale: marks.scale,
    bias: { ...weights.bias },
    threshold,
  }
}
