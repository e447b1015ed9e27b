import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { below, pick, seeded, type Random } from '../../../bench/rules/random.ts'
import type { PersonalKind, Span } from '#engines/guard'
import { slotOf } from './slots.ts'

/** How people write: formal Chinese, spoken Cantonese, Simplified Chinese, English, and Chinese and English in one sentence. */
export const registers = ['written', 'cantonese', 'simplified', 'english', 'mixed'] as const
export type Register = (typeof registers)[number]

export interface GoldSpan {
  readonly kind: PersonalKind
  readonly span: Span
}
export interface PersonalText {
  readonly register: Register
  readonly text: string
  readonly gold: readonly GoldSpan[]
}

/** One template a line; `\n` in it is a line break. */
export function readTemplates(register: Register): readonly string[] {
  return readFileSync(join(import.meta.dirname, 'templates', `${register}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('\\n', '\n'))
}

function fill(template: string, register: Register, random: Random): PersonalText {
  const gold: GoldSpan[] = []
  let text = ''
  // Even pieces are the template's own words, odd ones name slots.
  for (const [index, piece] of template.split(/[«»]/).entries()) {
    const slot = index % 2 === 0 ? undefined : slotOf(piece, register === 'simplified' ? 'simplified' : 'traditional')
    const value = slot === undefined ? piece : slot.value(random)
    if (slot?.kind !== undefined) {
      gold.push({ kind: slot.kind, span: { start: text.length, end: text.length + value.length } })
    }
    text += value
  }
  return { register, text, gold }
}

function joined(one: PersonalText, other: PersonalText): PersonalText {
  const before = `${one.text}\n\n`
  const moved = other.gold.map(({ kind, span }) => ({
    kind,
    span: { start: span.start + before.length, end: span.end + before.length },
  }))
  return { register: one.register, text: before + other.text, gold: [...one.gold, ...moved] }
}

/** `count` texts with what is personal in them; the same for the same seed. Every template has its turn; one text in five is two in one. */
export function generateTexts(seed: number, count: number): readonly PersonalText[] {
  const random = seeded(seed)
  const all = registers.flatMap((register) => readTemplates(register).map((template) => ({ register, template })))
  return Array.from({ length: count }, (_, index) => {
    const { register, template } = all[index % all.length] ?? pick(random, all)
    const text = fill(template, register, random)
    if (below(random, 5) > 0) return text
    const others = all.filter((other) => other.register === register)
    return joined(text, fill(pick(random, others).template, register, random))
  })
}
