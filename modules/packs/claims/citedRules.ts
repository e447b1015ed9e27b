import type { Text } from '#platform/i18n'
import type { Citation } from '../content/basics.ts'
import { isRecord } from '../read/entries.ts'

/** A part of a rule that has citations of its own, with the wording nearest to it. */
export interface CitedPart {
  readonly label: Text
  readonly cite: readonly Citation[]
}

/** What a rule says of itself: its parts with citations, and the shared entries that it names. */
export interface Walked {
  readonly parts: readonly CitedPart[]
  readonly names: readonly { readonly of: 'criterion' | 'parameter' | 'fact'; readonly id: string }[]
}

const isText = (value: unknown): value is Text =>
  isRecord(value) &&
  typeof value['zh-Hant'] === 'string' &&
  typeof value['zh-Hans'] === 'string' &&
  typeof value['en'] === 'string'

const isCitation = (value: unknown): value is Citation =>
  isRecord(value) &&
  typeof value['source'] === 'string' &&
  typeof value['start'] === 'number' &&
  typeof value['end'] === 'number' &&
  typeof value['sum'] === 'string'

/** Walks a rule of whatever form; what its examples say is data of a party and cites nothing. */
export function walkRule(rule: unknown, label: Text): Walked {
  const parts: CitedPart[] = []
  const names: { of: 'criterion' | 'parameter' | 'fact'; id: string }[] = []
  const visit = (value: unknown, around: Text): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, around)
    if (!isRecord(value)) return
    const own = isText(value['text']) ? value['text'] : around
    for (const [key, below] of Object.entries(value)) {
      if (key === 'examples') continue
      if (key === 'cite' && Array.isArray(below)) parts.push({ label: own, cite: below.filter(isCitation) })
      else if ((key === 'criterion' || key === 'parameter' || key === 'fact') && typeof below === 'string')
        names.push({ of: key, id: below })
      else visit(below, own)
    }
  }
  visit(rule, label)
  return { parts, names }
}
