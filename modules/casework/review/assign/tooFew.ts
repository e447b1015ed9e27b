import type { ErrorDetail } from '#platform/errors'
import { leastReason, longestReason } from '../sheets/reasonLength.ts'
import { detail } from '../words.ts'

/** What is wrong with words that are no reason. */
export const tooFew = (at: string, words: string): ErrorDetail =>
  words.length > longestReason
    ? detail(at, 'words.long', { most: longestReason })
    : detail(at, 'words.short', { least: leastReason })
