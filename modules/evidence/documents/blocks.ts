import type { Hint } from '#engines/passages'

/** A text put together from blocks, with what is known of some of them. */
export interface Blocked {
  readonly text: string
  readonly hints: readonly Hint[]
}

/** Control characters, lone halves of characters and the like, which no text can hold and PostgreSQL cannot keep. */
export function cleaned(words: string): string {
  return words.toWellFormed().replaceAll(/[^\P{Cc}\n\t]|[\u200b\ufeff\u00ad]/gu, '')
}

/** Gathers the words of a structured document into blocks: an empty line between paragraphs, none between items and rows. */
export class Blocks {
  readonly #parts: string[] = []
  readonly #hints: Hint[] = []
  #length = 0
  #last: Hint['kind'] | undefined
  #block = ''
  #cells: string[] = []
  readonly #kinds: (Hint['kind'] | undefined)[] = []
  #verbatim = 0
  inRow = false

  say(words: string): void {
    this.#block += this.#verbatim > 0 ? words : words.replaceAll(/[ \t\n\r\f\u00a0]+/g, ' ')
  }

  breakLine(): void {
    this.#block += this.inRow ? ' ' : '\n'
  }

  /** Goes into an element: what is said within it is of this kind, or of the kind around it. Returns the way out. */
  enter(kind: Hint['kind'] | undefined, isVerbatim: boolean): () => void {
    this.#kinds.push(kind ?? this.#kinds.at(-1))
    if (isVerbatim) this.#verbatim++
    return () => {
      this.endBlock()
      this.#kinds.pop()
      if (isVerbatim) this.#verbatim--
    }
  }

  endBlock(): void {
    const kind = this.#kinds.at(-1)
    this.#add(this.#block, kind)
    this.#block = ''
  }

  startRow(): void {
    this.endBlock()
    this.inRow = true
    this.#cells = []
  }

  endCell(): void {
    this.#cells.push(cleaned(this.#block).replaceAll(/\s+/g, ' ').trim())
    this.#block = ''
  }

  endRow(): void {
    if (this.#block.trim() !== '') this.endCell()
    this.inRow = false
    this.#add(this.#cells.join('\t'), 'table-like')
    this.#block = ''
  }

  #add(words: string, kind: Hint['kind'] | undefined): void {
    const text = cleaned(words)
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()
    if (text === '') return
    const together = kind !== undefined && kind === this.#last && (kind === 'list-item' || kind === 'table-like')
    const gap = this.#parts.length === 0 ? '' : together ? '\n' : '\n\n'
    const start = this.#length + gap.length
    this.#parts.push(gap, text)
    this.#length = start + text.length
    this.#last = kind
    if (kind !== undefined) this.#hints.push({ start, end: this.#length, kind })
  }

  done(): Blocked {
    this.endBlock()
    return { text: this.#parts.join(''), hints: this.#hints }
  }
}
