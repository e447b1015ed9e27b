import { numberOf } from '../concepts/conceptTable.ts'
import type { Block } from './block.ts'
import { RecentConcepts } from './recentConcepts.ts'

const codes = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)))
const opens = codes('[<{(|#*=-_【《〈「『')
const closes = codes(']>}|】》〉」』')
const colons = codes(':=')
const underscore = '_'.charCodeAt(0)

/** Concepts as they are met. The name of a role counts for more where it is written as the head of a turn. */
export class Meeting {
  readonly recent = new RecentConcepts()
  readonly #text: string
  readonly #folded: Uint16Array
  readonly #block: Block
  readonly #roleWord = numberOf('role-word')
  readonly #roleTag = numberOf('role-tag')
  readonly #roleColon = numberOf('role-colon')

  constructor(text: string, folded: Uint16Array, block: Block) {
    this.#text = text
    this.#folded = folded
    this.#block = block
  }

  /** A concept stands in the text from `from` to `to`, after so many bytes. */
  meet(concept: number, from: number, to: number, bytes: number): void {
    this.recent.meet(concept, bytes, this.#block)
    if (concept !== this.#roleWord) return
    const text = this.#text
    let after = to
    while (text.charCodeAt(after) === 32) after++
    let ahead = from - 1
    while (text.charCodeAt(ahead) === 32) ahead--
    const opened = opens.has(this.#folded[text.charCodeAt(ahead)] ?? 0)
    const next = this.#folded[text.charCodeAt(after)] ?? 0
    if (opened && closes.has(next)) this.recent.meet(this.#roleTag, bytes, this.#block)
    else if (colons.has(next)) this.recent.meet(this.#roleColon, bytes, this.#block)
    else if (opened && next === underscore) this.recent.meet(this.#roleTag, bytes, this.#block)
  }
}
