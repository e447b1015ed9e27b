import { simplify } from '#platform/simplify'

/** Text as it is compared: full-width as half-width, 繁 as 简, capitals as small letters, runs of space as one. */
export function foldText(text: string): string {
  return simplify(text.normalize('NFKC')).toLowerCase().replace(/\s+/g, ' ').trim()
}
