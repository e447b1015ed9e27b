import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What a person found in a document; a key that is absent is not judged. See README.md. */
export const goldItem = z.strictObject({
  document: z.string(),
  kind: z.enum(['amount', 'date', 'owner']),
  start: z.int().min(0),
  end: z.int().min(0),
  sum: z.string().regex(/^[0-9a-f]{8}$/),
  value: z.number().optional(),
  upTo: z.number().optional(),
  unit: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
  office: z.string().optional(),
})
export type GoldItem = z.output<typeof goldItem>

export function readGold(file: string): readonly GoldItem[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => goldItem.parse(JSON.parse(line)))
}

const sumOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 8)

/** Whether the span of an item still holds the words that it was written for. */
export const holds = (item: GoldItem, text: string): boolean => sumOf(text.slice(item.start, item.end)) === item.sum
