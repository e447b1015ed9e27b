import type { Span } from '../../model.ts'
import { isDigit, isLatinLetter } from '../points.ts'
import { Rewriting } from './rewrite.ts'
import type { Reading } from './view.ts'
import { leetLetter, reversed, rot13 } from './vocabulary.ts'

const word = /[\w@$!|+(]+/g

/** A region with the signs in its words read as the letters that they stand for. Numbers stay. */
export function readLeet(text: string, span: Span): Reading | undefined {
  const written = new Rewriting()
  let kept = span.start
  for (const match of text.slice(span.start, span.end).matchAll(word)) {
    const start = span.start + match.index
    const letters = unleet(match[0])
    if (letters === undefined) continue
    written.keep(text, kept, start)
    kept = start + match[0].length
    written.replace(letters, start, kept)
  }
  if (written.changed === 0) return undefined
  written.keep(text, kept, span.end)
  return written.reading('leetspeak', span)
}

function unleet(token: string): string | undefined {
  let letters = 0
  let signs = 0
  let read = ''
  for (let at = 0; at < token.length; at++) {
    const unit = token.charCodeAt(at)
    if (isLatinLetter(unit)) letters++
    else if (isDigit(unit) || unit < 0x41) signs++
    const letter =
      unit === 0x31 && at + 1 < token.length && /[1l]/.test(token.charAt(at + 1)) ? 0x6c : (leetLetter[unit] ?? 0)
    read += letter === 0 ? token.charAt(at) : String.fromCharCode(letter)
  }
  return signs > 0 && letters > 0 ? read : undefined
}

export function readRot13(text: string, span: Span): Reading {
  const written = new Rewriting()
  const turned = rot13(text.slice(span.start, span.end))
  written.replace(turned, span.start, span.end)
  return written.reading('rot13', span)
}

export function readReversed(text: string, span: Span): Reading {
  const written = new Rewriting()
  written.replace(reversed(text.slice(span.start, span.end)), span.start, span.end)
  return written.reading('reversed', span)
}
