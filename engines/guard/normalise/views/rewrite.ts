import type { Span } from '../../model.ts'
import { Offsets } from '../offsets.ts'
import type { Reading, ViewKind } from './view.ts'

/** Writes another reading of a region piece by piece and keeps where each piece came from. */
export class Rewriting {
  readonly #offsets = new Offsets()
  readonly #parts: string[] = []
  #length = 0
  /** How many units of the region were read as something else. */
  changed = 0

  /** Units `start`–`end` of the text, as they are. */
  keep(text: string, start: number, end: number): void {
    if (end <= start) return
    this.#offsets.run(this.#length, start)
    this.#parts.push(text.slice(start, end))
    this.#length += end - start
  }

  /** `written` in place of units `start`–`end`. */
  replace(written: string, start: number, end: number): void {
    this.changed += end - start
    if (written === '') return
    this.#offsets.lump(this.#length, start, end - start)
    this.#parts.push(written)
    this.#length += written.length
  }

  reading(kind: ViewKind, span: Span): Reading {
    return {
      kind,
      text: this.#parts.join(''),
      span,
      spanOf: (start, end) => this.#offsets.spanOf(start, end),
    }
  }
}
