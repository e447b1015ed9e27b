/** Hashes of words, of runs of characters and of phrases: 32 bits, cheap to roll, the same on every machine. */
export const emptyWord = 0x811c9dc5
export const withUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** A phrase is the hash of what came before it, turned, with the next word. */
export const withWord = (phrase: number, word: number): number =>
  Math.imul((phrase << 7) | (phrase >>> 25), 0x9e3779b1) ^ word

/** One of 2^bits places for a hash of one order (unigram, bigram, …). */
export const bucketOf = (hash: number, order: number, bits: number): number =>
  Math.imul(hash ^ (hash >>> 15) ^ Math.imul(order, 0x85ebca6b), 0x9e3779b1) >>> (32 - bits)
