import type { PersonalKind, Pseudonym } from '../model.ts'
import { nameOf } from './marks.ts'

/** Gives surrogates out for one call: the same thing the same surrogate, however it is written. */
export class PseudonymBook {
  readonly #texts: readonly string[]
  readonly #tokens = new Map<string, string>()
  readonly #numbers = new Map<PersonalKind, number>()
  readonly #given: Pseudonym[] = []

  /** `texts` are those of the call: what already stands in one of them is never given out, lest it be restored to something else. */
  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  tokenFor(kind: PersonalKind, canonical: string, original: string): string {
    const key = `${kind} ${canonical}`
    const known = this.#tokens.get(key)
    if (known !== undefined) return known
    const token = this.#next(kind)
    this.#tokens.set(key, token)
    this.#given.push({ token, kind, original })
    return token
  }

  get given(): readonly Pseudonym[] {
    return this.#given
  }

  #next(kind: PersonalKind): string {
    for (let number = (this.#numbers.get(kind) ?? 0) + 1; ; number++) {
      const bare = `${nameOf(kind)}-${number}`
      if (this.#texts.some((text) => text.includes(bare))) continue
      this.#numbers.set(kind, number)
      return `‹${bare}›`
    }
  }
}
