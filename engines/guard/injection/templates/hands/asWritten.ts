import type { Family } from '../template.ts'

/** Marks that would mean something in a pattern, and how a pattern says that they are only themselves. */
const literal: Readonly<Record<string, string>> = { '(': '⟨', ')': '⟩', '|': '¦', '{': '⦃', '}': '⦄' }

const asWritten =
  (isAttack: boolean) =>
  (language: string, name: string, kind: string, origin: Family['origin'], texts: readonly string[]): Family => ({
    name: `${language}/hands-${name}`,
    kind,
    isAttack,
    language,
    origin,
    patterns: texts.map((text) => text.replace(/[()|{}]/gu, (mark) => literal[mark] ?? mark)),
  })

/** A family of attacks that stand as they were written, without slots or choices. */
export const attacks = asWritten(true)

/** A family of harmless texts that stand as they were written. */
export const harmless = asWritten(false)
