import type { ErrorDetail } from '#platform/errors'
import { isKept, leastReason, longestReason } from '../sheets/reasonLength.ts'
import { detail } from '../words.ts'

/** What is wrong with words that are no reason. */
export const tooFew = (at: string, words: string): ErrorDetail =>
  isKept(words) ? detail(at, 'words.short', { least: leastReason }) : detail(at, 'words.long', { most: longestReason })
