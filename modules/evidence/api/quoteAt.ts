import type { z } from 'zod'
import { FeilunError } from '#platform/errors'
import type { Evidence } from '../createEvidence.ts'
import { sumOfText } from '../source.ts'
import { readSpan } from '../span.ts'
import type { quote, quoteQuery } from './shapes.ts'

type Texts = Pick<Evidence, 'source' | 'storedText'>

/** The source's text and its hash. @throws FeilunError `source-unknown`, or `source-not-ingested` while it is not stored. */
export async function textOf(evidence: Texts, id: string): Promise<{ readonly text: string; readonly sha256: string }> {
  const { sha256 } = await evidence.source(id)
  const text = await evidence.storedText(id)
  if (text === undefined || sha256 === undefined) throw new FeilunError('source-not-ingested', { id })
  return { text, sha256 }
}

/**
 * The words of a source between two offsets, cut from the stored text.
 * @throws FeilunError `source-unknown`, `source-not-ingested`, or `span-outside-text` also where it would cut a character in two
 */
export async function quoteAt(
  evidence: Texts,
  { source: id, at }: z.output<typeof quoteQuery>,
): Promise<z.input<typeof quote>> {
  const { text: whole, sha256 } = await textOf(evidence, id)
  const { start, end } = readSpan(at, whole.length)
  const words = whole.slice(start, end)
  // A span that cuts a character in two cannot be written as UTF-8.
  if (!words.isWellFormed()) throw new FeilunError('span-outside-text', { at })
  return { source: id, start, end, text: words, sha256, sum: sumOfText(words).slice(0, 8) }
}
