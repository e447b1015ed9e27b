import { oneOf, type Random } from '../fit/random.ts'

/**
 * A family of sentences of one kind by one hand. In a pattern, `{name}` is one of the fillers of that name and `(a|b|)` one of the
 * choices; choices may hold fillers and further choices.
 */
export interface Family {
  readonly name: string
  readonly kind: string
  readonly isAttack: boolean
  readonly language: string
  readonly origin: 'own' | 'planted' | 'both'
  /** How much each of its sentences counts beside others; 1 where left out. */
  readonly weight?: number
  readonly patterns: readonly string[]
}

export type Fillers = Readonly<Record<string, readonly string[]>>

const innermost = /\(([^()]*)\)|\{([a-zA-Z0-9-]+)\}/
/** How marks that mean something in a pattern are written when they are only themselves. */
const literal: Readonly<Record<string, string>> = { '⟨': '(', '⟩': ')', '¦': '|', '⦃': '{', '⦄': '}' }
const mostSteps = 400

const staying = new Set(['bot', 'role', 'yrole'])

function filler(name: string, fillers: Fillers, named: Map<string, string>, random: Random): string {
  const known = named.get(name)
  if (known !== undefined) return known
  const chosen = oneOf(fillers[name] ?? [], random)
  if (staying.has(name)) named.set(name, chosen)
  return chosen
}

/** One sentence of a pattern. Throws for a filler that nobody gave and for a pattern that never ends. */
export function filled(pattern: string, fillers: Fillers, random: Random): string {
  let text = pattern
  // Whoever is named once is the same to the end of the sentence.
  const named = new Map<string, string>()
  for (let step = 0; step < mostSteps; step++) {
    const found = innermost.exec(text)
    if (found === null) return text.replace(/[⟨⟩¦⦃⦄]/gu, (mark) => literal[mark] ?? mark).trim()
    const [whole, choices, name] = found
    const choice =
      choices === undefined ? filler(name ?? '', fillers, named, random) : oneOf(choices.split('|'), random)
    text = text.slice(0, found.index) + choice + text.slice(found.index + whole.length)
  }
  throw new RangeError(`The pattern does not end: ${pattern}`)
}
