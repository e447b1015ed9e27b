import type { LinearModel } from '../model.ts'

const base64 = (bytes: Int8Array): string => {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte & 0xff)
  return btoa(text)
}

/** The module that keeps a model. `sha256` is of the bytes of `grams` and then `marks`, in hex. */
export function weightsModule(model: LinearModel, sha256: string): string {
  return `import type { StoredWeights } from './stored.ts'

// Made by \`feilun guard-fit\`: do not edit. What it was fitted on and what it comes to is in ../MODEL_CARD.md.
// prettier-ignore
export const injectionWeights: StoredWeights = {
  sha256: '${sha256}',
  gramScale: ${model.gramScale},
  markScale: ${model.markScale},
  biasOwn: ${model.bias.own},
  biasPlanted: ${model.bias.planted},
  threshold: ${model.threshold},
  grams: '${base64(model.grams)}',
  marks: '${base64(model.marks)}',
}
`
}
