import type { Span } from '../../model.ts'
import { mostSyllables, spelt, speltDigits } from './jyutpingWords.ts'
import { Rewriting } from './rewrite.ts'
import type { Reading } from './view.ts'

/** A syllable with or without its tone, and what parts it from the next. */
const syllable = /([a-z]+)[1-6]?(?![a-z])/gi
/** A number that is worth reading has at least so many digits. */
const leastDigits = 6

interface Syllable {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A region with Cantonese spelt in Latin letters read as Chinese characters, and runs of spelt digits as digits. */
export function readJyutping(text: string, span: Span): Reading | undefined {
  const syllables: readonly Syllable[] = Array.from(text.slice(span.start, span.end).matchAll(syllable), (match) => ({
    text: (match[1] ?? '').toLowerCase(),
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }))
  const written = new Rewriting()
  let kept = span.start
  let read = 0
  for (let at = 0; at < syllables.length;) {
    const found = digitsAt(syllables, at) ?? wordAt(syllables, at)
    const first = syllables[at]
    const last = found === undefined ? undefined : syllables[at + found.count - 1]
    if (found === undefined || first === undefined || last === undefined) {
      at++
      continue
    }
    // Chinese is written without spaces between words.
    const gap = text.slice(kept, first.start)
    written.keep(text, kept, gap.trim() === '' && read > 0 ? kept : first.start)
    written.replace(found.means, first.start, last.end)
    kept = last.end
    at += found.count
    read += found.means.length
  }
  if (read < 4) return undefined
  written.keep(text, kept, span.end)
  return written.reading('jyutping', span)
}

interface Found {
  readonly means: string
  readonly count: number
}

function wordAt(syllables: readonly Syllable[], at: number): Found | undefined {
  for (let count = mostSyllables; count > 0; count--) {
    const means = spelt.get(
      syllables
        .slice(at, at + count)
        .map(({ text }) => text)
        .join(' '),
    )
    if (means !== undefined) return { means, count: Math.min(count, syllables.length - at) }
  }
  return undefined
}

function digitsAt(syllables: readonly Syllable[], at: number): Found | undefined {
  let means = ''
  for (let next = at; next < syllables.length; next++) {
    const digit = speltDigits.get(syllables[next]?.text ?? '')
    if (digit === undefined) break
    means += digit
  }
  return means.length >= leastDigits ? { means, count: means.length } : undefined
}
